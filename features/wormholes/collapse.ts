// The end of wormholes, by mass or by time: both sides and their signatures go, and a static one
// comes back at once, in one transaction.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { disarmAll } from '#queues/timers/timers.ts';
import { changeStage, collapseWormhole } from '#queues/wormholes.ts';
import { removeSites, type StandingSite } from '../sites/index.ts';
import { wormholeSystems } from '../universe/index.ts';
import { holdWormholes, type HeldWormhole } from './hold.ts';
import { openWormholes } from './open.ts';
import { staticTypeOf } from './rules.ts';
import { tellUsers } from './tell.ts';
import { deleteWormholes } from './wormholes.queries.ts';

interface Collapse {
  readonly wormhole: HeldWormhole;
  readonly cause: 'mass' | 'life';
  readonly at: Date;
}

/** Those whose end was put off, or which are gone, stay as they are. */
export async function fireCollapse(tx: Tx, firings: readonly Firing[]): Promise<void> {
  const dueAts = new Map(firings.map(({ key, dueAt }) => [Number(key), dueAt]));
  const { wormholes, standing } = await holdWormholes(tx, [...dueAts.keys()]);
  const collapses = wormholes.flatMap((wormhole): Collapse[] => {
    const at = dueAts.get(wormhole.wormholeId);
    const isDue = at?.getTime() === wormhole.collapsesAt.getTime();
    return at && isDue ? [{ wormhole, cause: 'life', at }] : [];
  });
  await collapse(tx, collapses, standing);
}

/** @param standing what stands in their constellations, which the caller holds */
export async function collapse(
  tx: Tx,
  collapses: readonly Collapse[],
  standing: StandingSite[],
): Promise<void> {
  if (collapses.length === 0) return;
  const wormholes = collapses.map(({ wormhole }) => wormhole);
  const wormholeIds = wormholes.map(({ wormholeId }) => wormholeId);
  await tellUsers(tx, collapses.map(newsOf));
  await run(tx.manager, deleteWormholes, { wormholeIds });
  await removeSites(
    tx,
    wormholes.flatMap(({ nearSiteId, farSiteId }) => [
      nearSiteId,
      ...(farSiteId ? [farSiteId] : []),
    ]),
  );
  await disarmAll(tx, changeStage, wormholeIds.map(String));
  await disarmAll(tx, collapseWormhole, wormholeIds.map(String));
  await replaceStatics(tx, collapses, standing);
}

async function replaceStatics(
  tx: Tx,
  collapses: readonly Collapse[],
  standing: StandingSite[],
): Promise<void> {
  const systems = await wormholeSystems(tx);
  const fresh = collapses.flatMap(({ wormhole: { nearSystemId, staticSlot }, at: bornAt }) => {
    const system = systems.get(nearSystemId);
    const type = system && staticSlot !== null && staticTypeOf(system, staticSlot);
    return type ? [{ type, nearSystemId, staticSlot, bornAt }] : [];
  });
  await openWormholes(tx, fresh, standing);
}

function newsOf({ wormhole, cause, at }: Collapse) {
  const { wormholeId, nearSystemId, farSystemId } = wormhole;
  const body = { wormholeId, nearSystemId, farSystemId, cause };
  return { wormholeId, kind: 'wormholes.collapsed' as const, body, at };
}
