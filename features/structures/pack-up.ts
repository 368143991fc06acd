// A structure is unanchored: it is in the hangar of a station in its system again, and what lay in
// it is in the hangars of its owners. Without a station, all of it stays in space, in a can.
import type { Tx } from '#queues/runtime.ts';
import { leaveDebris } from '../debris/index.ts';
import { relocate, Stock, writeStock, type Item } from '../inventory/index.ts';
import { stations } from '../universe/index.ts';
import { ownGoods, remainsOf, type Contents } from './remains.ts';
import type { Structure } from './structure.ts';

/** Numbers of characters; those of corporations lie above. */
const LAST_CHARACTER_ID = 98_000_000;
/** Stations lie below. */
const FIRST_DEBRIS_ID = 1_000_000_000_000;

export async function packUp(
  tx: Tx,
  structures: readonly Structure[],
  contents: Contents,
): Promise<void> {
  const homeOf = await homes(tx, structures);
  const to = (structureId: number, ownerId: number) => {
    const locationId = homeOf.get(structureId);
    if (locationId === undefined) throw new Error('a structure was packed up into nowhere');
    return { ownerId, locationId, flag: flagIn(locationId, ownerId) };
  };
  const stock = new Stock([]);
  for (const structure of structures) {
    const place = to(structure.structureId, structure.ownerId);
    stock.give({ ...ownGoods(structure), ...place, reason: 'unanchor' });
  }
  await writeStock(tx, stock);
  const items = structures.flatMap(({ structureId }) => contents.get(structureId) ?? []);
  await relocate(tx, items, (item: Item) => to(item.locationId, item.ownerId), {
    reason: 'unanchor',
  });
}

/** Where each of them goes: the first station of the system, or a can. */
async function homes(
  tx: Tx,
  structures: readonly Structure[],
): Promise<ReadonlyMap<number, number>> {
  const all = [...(await stations(tx)).values()];
  const found = new Map<number, number>();
  for (const { structureId, solarSystemId } of structures) {
    const near = all.find((station) => station.solarSystemId === solarSystemId);
    if (near) found.set(structureId, near.stationId);
  }
  const homeless = structures.filter(({ structureId }) => !found.has(structureId));
  const cans = await leaveDebris(
    tx,
    homeless.map((structure) => remainsOf(structure, 'anchored-can', true)),
  );
  homeless.forEach(({ structureId }, index) => found.set(structureId, cans[index] ?? 0));
  return found;
}

/** Stations have hangars; cans are the only other place. */
function flagIn(locationId: number, ownerId: number): string {
  if (locationId >= FIRST_DEBRIS_ID) return 'contents';
  return ownerId <= LAST_CHARACTER_ID ? 'hangar' : 'hangar-1';
}
