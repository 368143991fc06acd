// What becomes of a structure that is gone, and of what lay in it: it is destroyed, and some of the
// things are found in its wreck; or it is packed up, and everything goes to its owners' hangars.
import type { Tx } from '#queues/runtime.ts';
import { leaveDebris, type NewDebris } from '../debris/index.ts';
import { openContents, relocate, removeItems, Stock, writeStock } from '../inventory/index.ts';
import type { Item } from '../inventory/index.ts';
import { stations } from '../universe/index.ts';
import { DROP_CHANCE } from './rules.ts';
import type { Change, Structure } from './structure.ts';

/** Numbers of characters; those of corporations lie above. */
const CHARACTER_IDS = { first: 90_000_001, last: 98_000_000 };

export async function endStructures(tx: Tx, changes: readonly Change[]): Promise<void> {
  const ended = (state: Structure['state']): Structure[] =>
    changes.flatMap(({ before, after }) =>
      after.state === state && before.state !== state ? [after] : [],
    );
  const destroyed = ended('destroyed');
  const unanchored = ended('unanchored');
  if (destroyed.length + unanchored.length === 0) return;
  const ids = [...destroyed, ...unanchored].map(({ structureId }) => structureId);
  const contents = Map.groupBy(await openContents(tx, ids), ({ locationId }) => locationId);
  await wreck(tx, destroyed, contents);
  await packUp(tx, unanchored, contents);
}

type Contents = ReadonlyMap<number, readonly Item[]>;

/** Each stack is found in the wreck, or it is not. */
async function wreck(tx: Tx, structures: readonly Structure[], contents: Contents): Promise<void> {
  if (structures.length === 0) return;
  const { random } = tx.runtime;
  const dropped = new Set<Item>();
  for (const { structureId } of structures) {
    for (const item of contents.get(structureId) ?? []) {
      if (random() < DROP_CHANCE) dropped.add(item);
    }
  }
  const all = structures.flatMap(({ structureId }) => contents.get(structureId) ?? []);
  await drop(tx, structures, 'wreck', [...dropped], 'drop');
  await removeItems(
    tx,
    all.filter((item) => !dropped.has(item)),
    { reason: 'destroyed' },
  );
  const stock = new Stock([]);
  for (const structure of structures) {
    stock.movements.push({ ...ownGoods(structure), to: null, reason: 'destroyed' });
  }
  await writeStock(tx, stock);
}

/** A structure that stands is accounted for as lying in itself. */
const ownGoods = ({ structureId, typeId, ownerId }: Structure) => ({
  itemId: structureId,
  typeId,
  quantity: 1,
  from: { ownerId, locationId: structureId },
  contextId: structureId,
});

/** Where there is no station, everything stays in space, in a container. */
async function packUp(tx: Tx, structures: readonly Structure[], contents: Contents): Promise<void> {
  if (structures.length === 0) return;
  const stationOf = new Map<number, number>();
  for (const { solarSystemId, stationId } of (await stations(tx)).values()) {
    if (!stationOf.has(solarSystemId)) stationOf.set(solarSystemId, stationId);
  }
  const isHome = ({ solarSystemId }: Structure): boolean => stationOf.has(solarSystemId);
  const homeless = structures.filter((structure) => !isHome(structure));
  const cans = await leaveDebris(
    tx,
    homeless.map((structure) => remainsOf(structure, 'anchored-can', true)),
  );
  const canOf = new Map(homeless.map(({ structureId }, index) => [structureId, cans[index]]));
  const hangarOf = (structure: Structure, ownerId: number) => {
    const locationId = stationOf.get(structure.solarSystemId) ?? canOf.get(structure.structureId);
    if (locationId === undefined) throw new Error('a structure was packed up into nowhere');
    return { ownerId, locationId, flag: isHome(structure) ? hangarFlag(ownerId) : 'contents' };
  };
  const stock = new Stock([]);
  for (const structure of structures) {
    const { itemId: _own, ...goods } = ownGoods(structure);
    stock.give({ ...goods, ...hangarOf(structure, structure.ownerId), reason: 'unanchor' });
  }
  await writeStock(tx, stock);
  const byId = new Map(structures.map((structure) => [structure.structureId, structure]));
  const things = structures.flatMap(({ structureId }) => contents.get(structureId) ?? []);
  const to = (item: Item) => hangarOf(byId.get(item.locationId) as Structure, item.ownerId);
  await relocate(tx, things, to, { reason: 'unanchor' });
}

const hangarFlag = (ownerId: number): string =>
  ownerId >= CHARACTER_IDS.first && ownerId <= CHARACTER_IDS.last ? 'hangar' : 'hangar-1';

async function drop(
  tx: Tx,
  structures: readonly Structure[],
  kind: NewDebris['kind'],
  items: readonly Item[],
  reason: 'drop',
): Promise<void> {
  const full = new Set(items.map(({ locationId }) => locationId));
  const debrisIds = await leaveDebris(
    tx,
    structures.map((structure) => remainsOf(structure, kind, full.has(structure.structureId))),
  );
  const placeOf = new Map(structures.map(({ structureId }, at) => [structureId, debrisIds[at]]));
  const to = (item: Item) => {
    const locationId = placeOf.get(item.locationId);
    if (locationId === undefined) throw new Error('a structure has left no wreck');
    return { ownerId: item.ownerId, locationId, flag: 'contents' };
  };
  await relocate(tx, items, to, { reason });
}

function remainsOf(structure: Structure, kind: NewDebris['kind'], holdsItems: boolean): NewDebris {
  const { typeId, name, solarSystemId, x, y, z, ownerId } = structure;
  return { kind, typeId, name, solarSystemId, x, y, z, ownerId, holdsItems };
}
