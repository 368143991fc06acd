// Holds wormholes for a change: the constellations of both of their sides first, then their rows,
// each in the order of ids.
import { run } from '#entities/sql.ts';
import { LifeStage, MassStage } from '#protocol/wormholes.ts';
import type { Tx } from '#queues/runtime.ts';
import { holdConstellations, type StandingSite } from '../sites/index.ts';
import { solarSystems } from '../universe/index.ts';
import { findWormholes, lockWormholes, type ILockWormholesResult } from './wormholes.queries.ts';

export interface HeldWormhole extends Readonly<
  Omit<ILockWormholesResult, 'massStage' | 'lifeStage'>
> {
  readonly massStage: MassStage;
  readonly lifeStage: LifeStage;
}

interface Held {
  /** In the order of ids; without those that are gone. */
  readonly wormholes: readonly HeldWormhole[];
  /** What stands in the constellations of both sides. */
  readonly standing: StandingSite[];
}

export async function holdWormholes(tx: Tx, wormholeIds: readonly number[]): Promise<Held> {
  // A wormhole never changes its systems, so they may be read before anything is locked.
  const found = await run(tx.manager, findWormholes, { wormholeIds: [...wormholeIds] });
  const systems = await solarSystems(tx);
  const constellationIds = found.flatMap(({ nearSystemId, farSystemId }) =>
    [nearSystemId, farSystemId].map((id) => systems.get(id)?.constellationId ?? 0),
  );
  const standing = await holdConstellations(tx, constellationIds);
  return { wormholes: await lockRows(tx, wormholeIds), standing };
}

/** The rows alone, for what neither opens nor closes a side. */
export async function lockRows(tx: Tx, wormholeIds: readonly number[]): Promise<HeldWormhole[]> {
  const rows = await run(tx.manager, lockWormholes, { wormholeIds: [...wormholeIds] });
  return rows.map((row) => ({
    ...row,
    massStage: MassStage.parse(row.massStage),
    lifeStage: LifeStage.parse(row.lifeStage),
  }));
}
