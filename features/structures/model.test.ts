// Any course of events against a tiny model of a structure, through commands and timers as players
// and workers bring them about: what the model cannot is refused, and nothing else is.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAnchorage, type Anchorage } from '#test/anchorage.ts';
import { brokenInvariants } from '#test/economy/invariants/index.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const [WEEKDAY, HOUR] = [3, 17];

interface Model {
  state: string;
  since: number;
  until: number | null;
  fuelUntil: number | null;
  /** Tenths of each layer: what one hit takes. */
  shield: number;
  armour: number;
  hull: number;
}

interface Real {
  readonly anchorage: Anchorage;
  readonly structureId: number;
}
type Command = fc.AsyncCommand<Model, Real>;
const LAYER: Record<string, 'shield' | 'armour' | 'hull'> = {
  anchoring: 'hull',
  'low-power': 'shield',
  'vulnerable-shield': 'shield',
  unanchoring: 'shield',
  'vulnerable-armour': 'armour',
  'vulnerable-hull': 'hull',
};

let world: DrivenWorld;
const now = (): number => world.clock.now();

/** Hour after hour, until one fits. */
function nextWindow(after: number): number {
  for (let at = Math.floor(after / HOUR_MS) * HOUR_MS + HOUR_MS; ; at += HOUR_MS) {
    const date = new Date(at);
    if (date.getUTCDay() === WEEKDAY && date.getUTCHours() === HOUR) return at;
  }
}

function enter(model: Model, state: string, at: number): void {
  model.state = state;
  model.since = at;
  model.until = null;
  if (state === 'shielded') model.until = nextWindow(at);
  if (state.startsWith('vulnerable-')) model.until = at + 15 * MINUTE_MS;
  if (state === 'unanchoring') model.until = at + 7 * DAY_MS;
  if (state === 'low-power' && model.shield < 10) model.until = at + 15 * MINUTE_MS;
  if (isGone(model)) model.fuelUntil = null;
}

const isGone = ({ state }: Model): boolean => state === 'destroyed' || state === 'unanchored';

function end(model: Model, at: number): void {
  if (model.state === 'shielded') return enter(model, 'vulnerable-shield', at);
  if (model.state === 'unanchoring') return enter(model, 'unanchored', at);
  if (model.state === 'armour-reinforced') return enter(model, 'vulnerable-armour', at);
  if (model.state === 'hull-reinforced') return enter(model, 'vulnerable-hull', at);
  Object.assign(model, { shield: 10, armour: 10, hull: 10 });
  return enter(model, model.fuelUntil === null ? 'low-power' : 'shielded', at);
}

function live(model: Model): void {
  for (;;) {
    const { until, fuelUntil } = model;
    const at = Math.min(until ?? Infinity, fuelUntil ?? Infinity);
    if (at > now()) return;
    if (at === fuelUntil) {
      model.fuelUntil = null;
      if (model.state === 'shielded') enter(model, 'low-power', at);
      else if (at === until) end(model, at);
    } else end(model, at);
  }
}

/** It is as the model says; of reinforcement only the bounds are known beforehand. */
async function expectAlike(model: Model, { anchorage, structureId }: Real): Promise<void> {
  const own = await anchorage.own(structureId);
  if (isGone(model)) {
    expect(own).toBeUndefined();
    return;
  }
  if (model.state.endsWith('-reinforced') && model.until === null) {
    const least = model.state.startsWith('armour') ? DAY_MS : 2 * DAY_MS;
    const lasts = (own?.stateUntil ?? 0) - model.since;
    expect(lasts).toBeGreaterThanOrEqual(least);
    expect(lasts).toBeLessThanOrEqual(least + DAY_MS + 4 * HOUR_MS);
    model.until = own?.stateUntil ?? null;
  }
  expect({
    state: own?.state,
    stateUntil: own?.stateUntil,
    fuelUntil: own?.fuelUntil,
    shield: own?.shield.hitPoints,
    armour: own?.armour.hitPoints,
    hull: own?.hull.hitPoints,
  }).toEqual({
    state: model.state,
    stateUntil: model.until,
    fuelUntil: model.fuelUntil,
    shield: model.shield * 240_000,
    armour: model.armour * 120_000,
    hull: model.hull * 120_000,
  });
}

class Wait implements Command {
  readonly forMs: number;
  constructor(forMs: number) {
    this.forMs = forMs;
  }
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    await real.anchorage.pass(this.forMs);
    live(model);
    await expectAlike(model, real);
  }
  toString = (): string => `wait ${this.forMs / MINUTE_MS} min`;
}

class WaitForEnd implements Command {
  check = ({ until }: Readonly<Model>): boolean => until !== null;
  async run(model: Model, real: Real): Promise<void> {
    await world.clock.setTime(model.until as number);
    live(model);
    await expectAlike(model, real);
  }
  toString = (): string => 'wait for the end of the state';
}

class Fire implements Command {
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    await real.anchorage.fire();
    await expectAlike(model, real);
  }
  toString = (): string => 'fire';
}

class Hit implements Command {
  readonly times: number;
  constructor(times: number) {
    this.times = times;
  }
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    for (let time = 0; time < this.times; time += 1) await this.hit(model, real);
    await expectAlike(model, real);
  }
  private async hit(model: Model, { anchorage, structureId }: Real): Promise<void> {
    const layer = LAYER[model.state];
    const hitting = anchorage.hit(structureId, 1);
    if (layer === undefined) {
      const code = isGone(model) ? 'NO_SUCH_STRUCTURE' : 'STRUCTURE_INVULNERABLE';
      await expect(hitting).rejects.toThrow(code);
      return;
    }
    await hitting;
    model[layer] -= 1;
    if (model[layer] > 0) this.harm(model);
    else this.break(model, layer);
  }
  private harm(model: Model): void {
    const { state, since } = model;
    if (state === 'low-power') model.until = now() + 15 * MINUTE_MS;
    if (!state.startsWith('vulnerable-')) return;
    model.until = Math.min(now() + 15 * MINUTE_MS, since + 3 * HOUR_MS);
  }
  private break(model: Model, layer: 'shield' | 'armour' | 'hull'): void {
    if (layer === 'hull') return enter(model, 'destroyed', now());
    if (layer === 'shield') return enter(model, 'armour-reinforced', now());
    return enter(model, model.fuelUntil === null ? 'vulnerable-hull' : 'hull-reinforced', now());
  }
  toString = (): string => `hit ${this.times} times`;
}

class Siege implements Command {
  check = ({ until }: Readonly<Model>): boolean => until !== null;
  async run(model: Model, real: Real): Promise<void> {
    await new WaitForEnd().run(model, real);
    await new Hit(10).run(model, real);
  }
  toString = (): string => 'wait for the end of the state, and hit 10 times';
}

class Fuel implements Command {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const fuelling = real.anchorage.fuel(real.structureId, this.days);
    if (isGone(model)) await expect(fuelling).rejects.toThrow('NO_SUCH_STRUCTURE');
    else {
      await fuelling;
      model.fuelUntil = (model.fuelUntil ?? now()) + this.days * DAY_MS;
      if (model.state === 'low-power') wake(model);
    }
    await expectAlike(model, real);
  }
  toString = (): string => `fuel for ${this.days} days`;
}

function wake(model: Model): void {
  if (model.fuelUntil === null) enter(model, 'low-power', now());
  else enter(model, model.shield === 10 ? 'shielded' : 'vulnerable-shield', now());
}

class Unanchor implements Command {
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const { structureId } = real;
    const { pilot } = real.anchorage;
    const answer = await pilot.answer('structures.start-unanchoring', { structureId });
    expect(answer.ok).toBe(model.state === 'shielded' || model.state === 'low-power');
    if (answer.ok) enter(model, 'unanchoring', now());
    await expectAlike(model, real);
  }
  toString = (): string => 'unanchor';
}

class Cancel implements Command {
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const { structureId } = real;
    const { pilot } = real.anchorage;
    const answer = await pilot.answer('structures.cancel-unanchoring', { structureId });
    expect(answer.ok).toBe(model.state === 'unanchoring');
    if (answer.ok) wake(model);
    await expectAlike(model, real);
  }
  toString = (): string => 'cancel the unanchoring';
}

beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());

/** A system has room for fifty. */
async function clearAway(): Promise<void> {
  const { dataSource } = world.runtime;
  await dataSource.query('TRUNCATE structure CASCADE');
  await dataSource.query(`DELETE FROM pgboss.job WHERE name = 'structures.change-state'`);
}

async function setUp(fuelDays: number): Promise<{ model: Model; real: Real }> {
  await clearAway();
  const anchorage = await openAnchorage(world.runtime, world.clock);
  const structureId = await anchorage.anchor({ weekday: WEEKDAY, hour: HOUR, fuelDays });
  const at = now();
  const model: Model = {
    state: 'anchoring',
    since: at,
    until: at + 15 * MINUTE_MS,
    fuelUntil: fuelDays > 0 ? at + fuelDays * DAY_MS : null,
    ...{ shield: 10, armour: 10, hull: 10 },
  };
  return { model, real: { anchorage, structureId } };
}

const waits = [1, 14, 15, 60, 24 * 60, 8 * 24 * 60].map((minutes) => minutes * MINUTE_MS);
const commands = fc.commands(
  [
    fc.constantFrom(...waits).map((forMs) => new Wait(forMs)),
    fc.constant(new WaitForEnd()),
    fc.constant(new Fire()),
    ...[fc.integer({ min: 1, max: 9 }).map((times) => new Hit(times)), fc.constant(new Hit(10))],
    ...Array.from({ length: 4 }, () => fc.constant(new Siege())),
    fc.integer({ min: 1, max: 8 }).map((days) => new Fuel(days)),
    fc.constant(new Unanchor()),
    fc.constant(new Cancel()),
  ],
  { maxCommands: 30, size: 'max' },
);

test('a structure does what the model does, whatever is done and whoever is late', async () => {
  const { dataSource } = world.runtime;
  const course = fc.asyncProperty(fc.constantFrom(0, 5, 100), commands, async (fuel, steps) => {
    const made = await setUp(fuel);
    // Few structures would outlive a course that begins with the anchoring.
    if (fuel > 0) await new WaitForEnd().run(made.model, made.real);
    await fc.asyncModelRun(() => made, steps);
    await made.real.anchorage.fire();
    await expectAlike(made.model, made.real);
    expect(await brokenInvariants(dataSource, () => new Date(now()), ['space'])).toEqual([]);
  });
  await fc.assert(course, { numRuns: 20 });
}, 300_000);
