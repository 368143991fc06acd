// For tests of industry: a pilot with materials, money and skills out of nowhere.
import { randomUUID } from 'node:crypto';
import { MAX_JOB_RUNS } from '#protocol/industry.ts';
import { finishJob } from '#queues/industry.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { Stock, writeStock } from '#features/inventory/index.ts';
import { openLedger, UNIVERSE, writeLedger, type Account } from '#features/wallet/index.ts';
import { fireFinishJob } from '#features/industry/index.ts';
import type { ActivityName, Blueprint } from '#protocol/universe.ts';
import type { TestPilot } from './pilots.ts';

export interface Gift {
  readonly typeId: number;
  readonly quantity?: number;
  readonly runs?: number | null;
  readonly materialEfficiency?: number;
  readonly timeEfficiency?: number;
}

const RICH_CENTS = 10n ** 15n;

export class Workshop {
  readonly #runtime: Runtime;
  readonly pilot: TestPilot;
  readonly facilityId: number;

  constructor(runtime: Runtime, pilot: TestPilot, facilityId: number) {
    this.#runtime = runtime;
    this.pilot = pilot;
    this.facilityId = facilityId;
  }

  /** Stacks, or with `runs` one blueprint, in the hangar; answers the items' ids. */
  give(...gifts: Gift[]): Promise<number[]> {
    return transact(this.#runtime, (tx) => {
      const stock = new Stock([]);
      for (const { typeId, quantity = 1, runs, materialEfficiency, timeEfficiency } of gifts) {
        stock.give({
          typeId,
          quantity,
          ownerId: this.pilot.characterId,
          locationId: this.facilityId,
          flag: 'hangar',
          from: null,
          reason: 'administration',
          ...(runs !== undefined && {
            blueprint: {
              runs,
              materialEfficiency: materialEfficiency ?? 0,
              timeEfficiency: timeEfficiency ?? 0,
            },
          }),
        });
      }
      return writeStock(tx, stock);
    });
  }

  async giveBlueprint(typeId: number, gift: Omit<Gift, 'typeId'> = {}): Promise<number> {
    const [itemId] = await this.give({ typeId, runs: null, ...gift });
    if (itemId === undefined) throw new Error('no blueprint was given');
    return itemId;
  }

  /** Makes the wallet hold so much. */
  async earn(cents = RICH_CENTS): Promise<void> {
    await transact(this.#runtime, async (tx) => {
      const { characterId: ownerId } = this.pilot;
      const ledger = await openLedger(tx, [{ ownerId, division: 1 }]);
      const { accountId, balanceCents } = ledger.account(ownerId) as Account;
      const gained = cents - balanceCents;
      if (gained === 0n) return;
      const { administration } = UNIVERSE;
      const [fromAccountId, toAccountId] =
        gained > 0n ? [administration, accountId] : [accountId, administration];
      const amountCents = gained > 0n ? gained : -gained;
      const entry = { kind: 'administration', fromAccountId, toAccountId, amountCents } as const;
      ledger.transfer({ ...entry, reference: `workshop ${randomUUID()}` });
      await writeLedger(tx, ledger);
    });
  }

  async train(skills: readonly { typeId: number; level: number }[]): Promise<void> {
    for (const { typeId, level } of skills) {
      await this.#runtime.dataSource.query(
        `INSERT INTO skill (character_id, skill_type_id, level, skill_points)
         VALUES ($1, $2, $3, 0) ON CONFLICT (character_id, skill_type_id)
           DO UPDATE SET level = EXCLUDED.level`,
        [this.pilot.characterId, typeId, level],
      );
    }
  }

  /** Skills and materials of an activity, enough for so many runs. */
  async prepare(blueprint: Blueprint, name: ActivityName, runs = 1): Promise<void> {
    const activity = blueprint.activities[name];
    if (!activity) throw new Error(`no ${name}`);
    await this.train(activity.skills);
    const times = Math.min(runs, MAX_JOB_RUNS);
    const gifts = activity.materials.map(({ typeId, quantity }) => {
      return { typeId, quantity: quantity * times };
    });
    await this.give(...gifts);
  }

  /** What lies in the hangar, as quantities by type. */
  async stock(): Promise<Record<number, number>> {
    const rows = await this.#runtime.dataSource.query<{ type: number; quantity: number }[]>(
      `SELECT type_id AS type, sum(quantity)::int AS quantity FROM inventory_item
       WHERE owner_id = $1 AND location_id = $2 GROUP BY 1`,
      [this.pilot.characterId, this.facilityId],
    );
    return Object.fromEntries(rows.map(({ type, quantity }) => [type, quantity]));
  }

  async item(itemId: number): Promise<Record<string, unknown> | undefined> {
    const [row] = await this.#runtime.dataSource.query<Record<string, unknown>[]>(
      `SELECT location_id::float8 AS "locationId", flag, runs, singleton,
         material_efficiency AS "materialEfficiency", time_efficiency AS "timeEfficiency"
       FROM inventory_item WHERE item_id = $1`,
      [itemId],
    );
    return row;
  }

  /** Fires what is due; answers how many firings that were. */
  fire(): Promise<number> {
    return new TimerWorker(this.#runtime, finishJob, fireFinishJob).drain();
  }
}
