// The ends of a wormhole, as ships come to them: by the signature that they fly to.
import { run } from '#entities/sql.ts';
import type { WormholeSide } from '#protocol/wormholes.ts';
import type { Tx } from '#queues/runtime.ts';
import { findBySite, findEnd } from './wormholes.queries.ts';

export interface WormholeEnd {
  readonly wormholeId: number;
  readonly side: WormholeSide;
  readonly toSystemId: number;
}

/** Undefined where it is none, or has collapsed. */
export async function wormholeAt(tx: Tx, siteId: number): Promise<WormholeEnd | undefined> {
  const [found] = await run(tx.manager, findBySite, { siteId });
  if (!found) return undefined;
  const { wormholeId, isNear, toSystemId } = found;
  return { wormholeId, side: isNear ? 'near' : 'far', toSystemId };
}

/** Where a side is in its system; undefined where it has not appeared, or is gone. */
export async function endOf(tx: Tx, wormholeId: number, side: WormholeSide) {
  const [end] = await run(tx.manager, findEnd, { wormholeId, isNear: side === 'near' });
  return end;
}
