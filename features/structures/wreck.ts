// A structure is destroyed: some of what lay in it is found in its wreck, the rest is no more.
import type { Tx } from '#queues/runtime.ts';
import { leaveDebris } from '../debris/index.ts';
import { relocate, removeItems, Stock, writeStock, type Item } from '../inventory/index.ts';
import { ownGoods, remainsOf, type Contents } from './remains.ts';
import { DROP_CHANCE } from './rules.ts';
import type { Structure } from './structure.ts';

export async function wreck(
  tx: Tx,
  structures: readonly Structure[],
  contents: Contents,
): Promise<void> {
  const { random } = tx.runtime;
  const items = structures.flatMap(({ structureId }) => contents.get(structureId) ?? []);
  const { found = [], lost = [] } = Object.groupBy(items, () =>
    random() < DROP_CHANCE ? 'found' : 'lost',
  );
  await drop(tx, structures, found);
  await removeItems(tx, lost, { reason: 'destroyed' });
  const stock = new Stock([]);
  for (const structure of structures) {
    const { structureId: itemId } = structure;
    stock.movements.push({ ...ownGoods(structure), itemId, to: null, reason: 'destroyed' });
  }
  await writeStock(tx, stock);
}

async function drop(
  tx: Tx,
  structures: readonly Structure[],
  items: readonly Item[],
): Promise<void> {
  const full = new Set(items.map(({ locationId }) => locationId));
  const wreckIds = await leaveDebris(
    tx,
    structures.map((structure) => remainsOf(structure, 'wreck', full.has(structure.structureId))),
  );
  const wreckOf = new Map(
    structures.map(({ structureId }, index) => [structureId, wreckIds[index]]),
  );
  const to = ({ ownerId, locationId: structureId }: Item) => {
    const locationId = wreckOf.get(structureId);
    if (locationId === undefined) throw new Error('a structure has left no wreck');
    return { ownerId, locationId, flag: 'contents' };
  };
  await relocate(tx, items, to, { reason: 'drop' });
}
