// Where pilots and their ships are, as rows: each change of place is one transaction.
import { run } from '#entities/sql.ts';
import type { Vector } from '#protocol/space/index.ts';
import type { Tx } from '#queues/runtime.ts';
import { sendSignal } from '#queues/signals.ts';
import { openStock, relocate, type Item } from '../inventory/index.ts';
import * as sql from './space.queries.ts';

/** Ships in space lie here, and nothing else does. */
const IN_SPACE = 'space';

export interface Pilot {
  readonly characterId: number;
  /** Null in space. */
  readonly stationId: number | null;
  /** Null while docked. */
  readonly solarSystemId: number | null;
  /** The ship that is flown, or was last. */
  readonly shipId: number | null;
}

/** Locked until the transaction ends. */
export async function lockPilot(tx: Tx, characterId: number): Promise<Pilot> {
  const [pilot] = await run(tx.manager, sql.lockPilot, { characterId });
  if (!pilot) throw new Error(`there is no character ${characterId}`);
  return { characterId, ...pilot };
}

/** A pilot in space, in a ship. */
export interface Flight {
  readonly characterId: number;
  readonly shipId: number;
  readonly solarSystemId: number;
}

/** Out of the hangar into space. */
export async function launch(tx: Tx, flight: Flight, ship: Item, at: Vector): Promise<void> {
  const { characterId, shipId, solarSystemId } = flight;
  await move(tx, ship, { locationId: solarSystemId, flag: IN_SPACE }, 'undock');
  await run(tx.manager, sql.setPilot, { characterId, stationId: null, solarSystemId, shipId });
  const { x, y, z } = at;
  await run(tx.manager, sql.insertShip, {
    ...{ shipId, solarSystemId, pilotId: characterId, x, y, z },
    now: tx.now,
  });
  await sendSignal(tx, { kind: 'arrived', solarSystemId, shipId });
}

/** Out of space into a hangar. */
export async function land(tx: Tx, flight: Flight, stationId: number): Promise<void> {
  const { characterId, shipId, solarSystemId } = flight;
  await expectFlight(tx, flight);
  const ship = await shipAt(tx, shipId, solarSystemId);
  await move(tx, ship, { locationId: stationId, flag: 'hangar' }, 'dock');
  await run(tx.manager, sql.setPilot, { characterId, stationId, solarSystemId: null, shipId });
  await run(tx.manager, sql.deleteShip, { shipId, solarSystemId });
}

/** From one system into another. */
export async function cross(tx: Tx, flight: Flight, toSystemId: number, at: Vector): Promise<void> {
  const { characterId, shipId, solarSystemId } = flight;
  await expectFlight(tx, flight);
  const ship = await shipAt(tx, shipId, solarSystemId);
  await move(tx, ship, { locationId: toSystemId, flag: IN_SPACE }, 'jump');
  const place = { characterId, stationId: null, solarSystemId: toSystemId, shipId };
  await run(tx.manager, sql.setPilot, place);
  const { x, y, z } = at;
  await run(tx.manager, sql.moveShip, {
    ...{ shipId, fromSystemId: solarSystemId, toSystemId, x, y, z },
    now: tx.now,
  });
  await sendSignal(tx, { kind: 'arrived', solarSystemId: toSystemId, shipId });
}

async function expectFlight(tx: Tx, { characterId, shipId, solarSystemId }: Flight): Promise<void> {
  const pilot = await lockPilot(tx, characterId);
  if (pilot.shipId !== shipId || pilot.solarSystemId !== solarSystemId) {
    throw new Error(`the character ${characterId} does not fly the ship ${shipId} there`);
  }
}

async function shipAt(tx: Tx, shipId: number, locationId: number): Promise<Item> {
  const ship = (await openStock(tx, [shipId])).item(shipId);
  if (ship?.locationId !== locationId) throw new Error(`the ship ${shipId} is elsewhere`);
  return ship;
}

type Reason = 'undock' | 'dock' | 'jump';

async function move(
  tx: Tx,
  ship: Item,
  to: { readonly locationId: number; readonly flag: string },
  reason: Reason,
): Promise<void> {
  const { ownerId } = ship;
  const moved = await relocate(tx, [ship], () => ({ ownerId, ...to }), { reason });
  if (moved.length === 0) throw new Error(`the ship ${ship.itemId} did not move`);
}
