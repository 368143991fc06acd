// When structures of an owner change their states by themselves, or run out of fuel.
import { run } from '#entities/sql.ts';
import { MAX_STRUCTURE_PAGE, type StructureState } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { structureOf } from './rows.ts';
import { readOwned } from './structures.queries.ts';
import { asOfNow } from './views.ts';

export interface UpcomingChange {
  readonly structureId: number;
  readonly name: string;
  readonly solarSystemId: number;
  /** The state that ends; null where it is the fuel. */
  readonly state: StructureState | null;
  readonly at: Date;
}

/** Of the first MAX_STRUCTURE_PAGE of them. */
export async function upcomingChanges(tx: Tx, ownerId: number): Promise<UpcomingChange[]> {
  const rows = await run(tx.manager, readOwned, { ownerId, after: 1, limit: MAX_STRUCTURE_PAGE });
  return asOfNow(tx, rows.map(structureOf)).flatMap((structure) => {
    const { structureId, name, solarSystemId, state, stateUntil, fuelUntil } = structure;
    const own = { structureId, name, solarSystemId };
    return [
      ...(stateUntil ? [{ ...own, state, at: stateUntil }] : []),
      ...(fuelUntil ? [{ ...own, state: null, at: fuelUntil }] : []),
    ];
  });
}
