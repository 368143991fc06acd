// What lies in a place and whether more fits into it, where no hands in a station are concerned:
// cans in space.
import { run } from '#entities/sql.ts';
import type { Flag } from '#protocol/inventory.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { itemTypes, type ItemType } from '../universe/index.ts';
import * as sql from './inventory.queries.ts';
import { checkCapacity, checkTakes, volumeOf } from './rules.ts';
import type { Item } from './stock.ts';

interface Inside {
  readonly capacityM3: number;
  /** Whether assembled containers go in, with what is in them. */
  readonly takesContainers: boolean;
}

/** Whether things fit beside what is there already. */
export async function checkFit(
  tx: Tx,
  items: readonly Item[],
  contents: readonly Item[],
  { capacityM3, takesContainers }: Inside,
): Promise<Refusal | null> {
  const unfit = await checkKinds(tx, items, takesContainers ? 'cargo' : 'contents');
  if (unfit) return unfit;
  const types = await itemTypes(tx);
  return checkCapacity(volumeOfAll(contents, types), volumeOfAll(items, types), capacityM3);
}

/** Whether things are such as go into a part of a ship or station at all. */
export async function checkKinds(
  tx: Tx,
  items: readonly Item[],
  flag: Flag,
): Promise<Refusal | null> {
  const types = await itemTypes(tx);
  for (const { typeId, singleton } of items) {
    const type = types.get(typeId);
    const unfit = type && checkTakes(flag, type, singleton);
    if (unfit) return unfit;
  }
  return null;
}

function volumeOfAll(items: readonly Item[], types: ReadonlyMap<number, ItemType>): number {
  return items.reduce((sum, { typeId, quantity, singleton }) => {
    const type = types.get(typeId);
    return sum + (type ? volumeOf(type, quantity, singleton) : 0);
  }, 0);
}

/** Things in a place, whosever they are, in the order of their ids. */
export function readPlace(tx: Tx, locationId: number, after: number, limit: number) {
  return run(tx.manager, sql.readPlace, { locationId, after, limit });
}
