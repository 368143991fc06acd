// An economy of bots in virtual time: days pass, timers fire at their moments, and after each day
// everything is held against the invariants.
import type { TestClock } from 'pg-boss';
import { JobWorker } from '#queues/jobs/job-worker.ts';
import type { Runtime } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { services } from '#workers/services.ts';
import { createPilot, type TestPilot } from '../pilots.ts';
import { createRandom } from '../random.ts';
import { createBot, type Bot } from './bot.ts';
import { flowsOf, type Flows } from './flows.ts';
import { brokenInvariants } from './invariants/index.ts';
import type { Command } from './scene.ts';

const DAY_MS = 86_400_000;
const ROUNDS_PER_DAY = 2;
/** Markets, prices and indices are kept up as often as that; sessions and inboxes are not swept. */
const CYCLES = ['market.seed-orders', 'market.close-day', 'industry.update-indices'];

export interface EconomyOptions {
  readonly bots: number;
  readonly days: number;
  readonly seed: number;
  /** What each bot does in a day. @default 1 */
  readonly turnsPerDay?: number;
}

/** What an economy came to: equal for equal seeds. */
export interface Outcome {
  readonly commands: Record<string, number>;
  readonly refusals: Record<string, number>;
  readonly firings: number;
  readonly flows: Flows;
}

/** @throws where an invariant is broken at the end of a day */
export async function simulateEconomy(
  runtime: Runtime,
  clock: TestClock,
  { bots: count, days, seed, turnsPerDay = 1 }: EconomyOptions,
): Promise<Outcome> {
  const commands: Record<string, number> = {};
  const refusals: Record<string, number> = {};
  const universe = new VirtualUniverse(runtime, clock);
  await universe.pass(0);
  const peers: number[] = [];
  const bots: Bot[] = [];
  for (let index = 0; index < count; index += 1) {
    const pilot = await createPilot(runtime);
    const { characterId } = pilot;
    peers.push(characterId);
    const random = createRandom(seed + index);
    const command = handsOf(pilot, commands, refusals);
    bots.push(await createBot({ characterId, peers, random, command }));
  }
  for (let round = 1; round <= days * ROUNDS_PER_DAY; round += 1) {
    // Some in the morning, the others in the evening.
    const awake = bots.filter((_, index) => (index + round) % ROUNDS_PER_DAY === 0);
    for (let turn = 0; turn < turnsPerDay; turn += 1) for (const bot of awake) await bot.turn();
    await universe.pass(DAY_MS / ROUNDS_PER_DAY);
    if (round % ROUNDS_PER_DAY === 0) await universe.judge();
  }
  const flows = await flowsOf(runtime.dataSource);
  return { commands, refusals, firings: universe.firings, flows };
}

class VirtualUniverse {
  readonly #runtime: Runtime;
  readonly #clock: TestClock;
  readonly #timers: readonly TimerWorker<unknown>[];
  readonly #cycles: JobWorker;
  firings = 0;

  constructor(runtime: Runtime, clock: TestClock) {
    this.#runtime = runtime;
    this.#clock = clock;
    this.#timers = services
      .flatMap(({ timers = [] }) => timers)
      .map(({ timer, fire }) => new TimerWorker(runtime, timer, fire));
    this.#cycles = new JobWorker(
      runtime,
      services.flatMap(({ cycles = [] }) => cycles),
    );
  }

  /** Everything that is due meanwhile happens. */
  async pass(ms: number): Promise<void> {
    await this.#clock.setTime(this.#clock.now() + ms);
    for (const timer of this.#timers) this.firings += await timer.drain();
    for (const cycle of CYCLES) await this.#cycles.run(cycle);
  }

  async judge(): Promise<void> {
    const now = (): Date => new Date(this.#clock.now());
    const broken = await brokenInvariants(this.#runtime.dataSource, now);
    if (broken.length > 0) throw new Error([now().toISOString(), ...broken].join('\n'));
  }
}

/** Counts commands that were carried out, and refusals by their codes. */
function handsOf(
  pilot: TestPilot,
  commands: Record<string, number>,
  refusals: Record<string, number>,
): Command {
  return async (name, input) => {
    const answer = await pilot.answer(name, input);
    const [tally, key] = answer.ok ? [commands, name] : [refusals, answer.refusal.code];
    tally[key] = (tally[key] ?? 0) + 1;
    return answer.ok ? (answer.output as Awaited<ReturnType<Command>> as never) : undefined;
  };
}
