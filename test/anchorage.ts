// For tests of structures: a pilot with structures and fuel out of nowhere, guns, and time.
import type { TestClock } from 'pg-boss';
import { Stock, writeStock } from '#features/inventory/index.ts';
import { fireChangeState } from '#features/structures/index.ts';
import type { OwnStructure } from '#protocol/structures.ts';
import { changeStructureState } from '#queues/structures.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { brokenInvariants } from './economy/invariants/index.ts';
import { giveItems } from './market.ts';
import { createPilot, type Output, type TestPilot } from './pilots.ts';

export const WORKSHOP_RING = 213_001;
export const FUEL_BLOCK = 205_331;
const BLOCKS_PER_DAY = 240;
const MUCH_DAMAGE = 2_000_000_000;
/** Structures stand apart. */
const SPACING_M = 2_000_000;

export interface Anchoring {
  /** Sunday at noon, where nothing else is said. */
  readonly weekday?: number;
  readonly hour?: number;
  readonly fuelDays?: number;
}

export class Anchorage {
  readonly #runtime: Runtime;
  readonly #clock: TestClock;
  readonly pilot: TestPilot;
  readonly stationId: number;
  readonly #operator: TestPilot;
  #count = 0;

  constructor(runtime: Runtime, clock: TestClock, pilot: TestPilot, stationId: number) {
    this.#runtime = runtime;
    this.#clock = clock;
    this.pilot = pilot;
    this.stationId = stationId;
    this.#operator = pilot.as(['admin']);
  }

  give(typeId: number, quantity: number, ownerId = this.pilot.characterId): Promise<number> {
    const held = { characterId: ownerId, stationId: this.stationId, typeId };
    return giveItems(this.#runtime, held, quantity);
  }

  /** Begins to anchor, with fuel for some days. */
  async anchor({ weekday = 0, hour = 12, fuelDays = 0 }: Anchoring = {}): Promise<number> {
    this.#count += 1;
    const { structureId } = await this.pilot.call('structures.anchor', {
      itemId: await this.give(WORKSHOP_RING, 1),
      name: `Ring ${this.#count}`,
      position: {
        x: this.#count * SPACING_M,
        y: 0,
        z: (this.pilot.characterId % 1_000) * SPACING_M,
      },
      weekday,
      hour,
    });
    if (fuelDays > 0) await this.fuel(structureId, fuelDays);
    return structureId;
  }

  async fuel(structureId: number, days: number): Promise<OwnStructure> {
    const quantity = days * BLOCKS_PER_DAY;
    const itemId = await this.give(FUEL_BLOCK, quantity);
    return this.pilot.call('structures.add-fuel', { structureId, itemId, quantity });
  }

  /** Each takes a tenth of the layer. */
  async hit(
    structureId: number,
    times: number,
    attackerIds: readonly number[] = [this.pilot.characterId],
  ): Promise<Output<'structures.damage'> | undefined> {
    const hit = { structureId, attackerIds: [...attackerIds], damage: MUCH_DAMAGE };
    let last: Output<'structures.damage'> | undefined;
    for (let time = 0; time < times; time += 1) {
      last = await this.#operator.call('structures.damage', hit);
    }
    return last;
  }

  /** As its owner sees it now; undefined where it is gone. */
  async own(structureId: number): Promise<OwnStructure | undefined> {
    const [found] = await this.pilot.call('structures.list-own', {
      after: structureId - 1,
      limit: 1,
    });
    return found?.structureId === structureId ? found : undefined;
  }

  /** Anchored, with fuel, and in its window. */
  async openToAttack(fuelDays = 60): Promise<number> {
    const structureId = await this.anchor({ fuelDays });
    await this.passState(structureId);
    await this.passState(structureId);
    return structureId;
  }

  /** Stacks of five in a structure, as its hangars will hold them. */
  async store(structureId: number, typeId: number, stacks: number): Promise<void> {
    const stock = new Stock([]);
    for (let stack = 0; stack < stacks; stack += 1) {
      const place = { ownerId: this.pilot.characterId, locationId: structureId, flag: 'hangar' };
      stock.give({ ...place, typeId, quantity: 5, from: null, reason: 'administration' });
    }
    await transact(this.#runtime, (tx) => writeStock(tx, stock));
  }

  /** What does not hold of all goods, money and timers of the world. */
  broken(): Promise<string[]> {
    return brokenInvariants(this.#runtime.dataSource, () => new Date(this.#clock.now()));
  }

  async pass(forMs: number): Promise<void> {
    await this.#clock.setTime(this.#clock.now() + forMs);
  }

  /** Until its state ends by itself, and what is due has been done. */
  async passState(structureId: number): Promise<OwnStructure | undefined> {
    const until = (await this.own(structureId))?.stateUntil;
    if (until === null || until === undefined) throw new Error('the state has no end');
    await this.#clock.setTime(until);
    await this.fire();
    return this.own(structureId);
  }

  /** Fires what is due; answers how many firings that were. */
  fire(): Promise<number> {
    return new TimerWorker(this.#runtime, changeStructureState, fireChangeState).drain();
  }

  /** What a pilot has heard of structures, in order. */
  async heard(pilot = this.pilot): Promise<string[]> {
    const results = await pilot.heard();
    return results
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('structures.'))
      .map((kind) => kind.slice('structures.'.length));
  }
}

/** A new pilot with an anchorage where it is docked. */
export async function openAnchorage(runtime: Runtime, clock: TestClock): Promise<Anchorage> {
  const pilot = await createPilot(runtime);
  const [own] = await pilot.call('characters.list', {});
  if (!own?.stationId) throw new Error('the account has no docked character');
  return new Anchorage(runtime, clock, pilot, own.stationId);
}
