// Between ships in space: out of one into a capsule, and out of what one flies into another.
import { run } from '#entities/sql.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Vector } from '#protocol/space/index.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { holdPlace } from '../cluster/index.ts';
import {
  commissionShip,
  openInside,
  openStock,
  relocate,
  removeItems,
} from '../inventory/index.ts';
import { itemTypes } from '../universe/index.ts';
import type { Aboard } from './aboard.ts';
import { lockPilot } from './pilots.ts';
import { CAPSULE_GROUP } from './rules.ts';
import * as sql from './space.queries.ts';

/** Answers the capsule. Refused for who is in one already. */
export function eject(
  runtime: Runtime,
  { lease, characterId, shipId }: Aboard,
  at: Vector,
): Promise<{ shipId: number } | Refusal> {
  return transact(runtime, async (tx) => {
    await holdPlace(tx, lease);
    await lockPilot(tx, characterId);
    const solarSystemId = lease.placeId;
    if (await isCapsule(tx, shipId)) return refuse('SHIP_CANNOT', { reason: 'IS_CAPSULE' });
    const place = { ownerId: characterId, locationId: solarSystemId };
    const capsuleId = await commissionShip(tx, await capsuleType(tx), place, 'space');
    await run(tx.manager, sql.setAboard, { shipId, pilotId: null });
    const { x, y, z } = at;
    await run(tx.manager, sql.insertShip, {
      ...{ shipId: capsuleId, solarSystemId, pilotId: characterId, x, y, z },
      now: tx.now,
    });
    const pilot = { characterId, stationId: null, solarSystemId, shipId: capsuleId };
    await run(tx.manager, sql.setPilot, pilot);
    return { shipId: capsuleId };
  });
}

/**
 * The ship and what is in it are the pilot's from now on; the capsule that it came in is no more,
 * another ship stays behind.
 */
export function boardShip(
  runtime: Runtime,
  { lease, characterId, shipId }: Aboard,
  boardedId: number,
): Promise<{ isCapsule: boolean } | Refusal> {
  return transact(runtime, async (tx) => {
    await holdPlace(tx, lease);
    await lockPilot(tx, characterId);
    const solarSystemId = lease.placeId;
    const stock = await openStock(tx, [boardedId, shipId]);
    const boarded = stock.item(boardedId);
    const left = stock.item(shipId);
    const [row] = await run(tx.manager, sql.lockAboard, { shipId: boardedId, solarSystemId });
    if (!boarded || !left || !row) return refuse('NO_SUCH_SHIP', { shipId: boardedId });
    if (row.pilotId !== null) return refuse('SHIP_CANNOT', { reason: 'SOMEBODY_ABOARD' });
    const cameInCapsule = await isCapsule(tx, shipId);
    await run(tx.manager, sql.setAboard, { shipId, pilotId: null });
    await run(tx.manager, sql.setAboard, { shipId: boardedId, pilotId: characterId });
    const pilot = { characterId, stationId: null, solarSystemId, shipId: boardedId };
    await run(tx.manager, sql.setPilot, pilot);
    const all = [boarded, ...(await openInside(tx, [boarded]))];
    const to = ({ locationId, flag }: { locationId: number; flag: string }) => {
      return { ownerId: characterId, locationId, flag };
    };
    await relocate(tx, all, to, { reason: 'board', contextId: characterId });
    if (cameInCapsule) {
      await run(tx.manager, sql.deleteShip, { shipId, solarSystemId });
      await removeItems(tx, [left], { reason: 'destroyed', contextId: characterId });
    }
    return { isCapsule: cameInCapsule };
  });
}

async function isCapsule(tx: Tx, shipId: number): Promise<boolean> {
  const ship = (await openStock(tx, [shipId])).item(shipId);
  return (await itemTypes(tx)).get(ship?.typeId ?? 0)?.groupId === CAPSULE_GROUP;
}

async function capsuleType(tx: Tx): Promise<number> {
  const types = [...(await itemTypes(tx)).values()];
  const capsule = types.find(({ groupId }) => groupId === CAPSULE_GROUP);
  if (!capsule) throw new Error('the universe has no capsule');
  return capsule.typeId;
}
