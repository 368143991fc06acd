// A ship that comes into the world ready to fly, as those that pilots without any are given.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { setPackaging } from './inventory.queries.ts';
import { writeStock } from './items.ts';
import { Stock, type Place } from './stock.ts';

/** Answers its id. */
export async function commissionShip(
  tx: Tx,
  typeId: number,
  to: Place,
  flag: 'hangar' | 'space',
): Promise<number> {
  const stock = new Stock([]);
  stock.give({ ...to, typeId, quantity: 1, flag, from: null, reason: 'starting-kit' });
  const [itemId] = await writeStock(tx, stock);
  if (itemId === undefined) throw new Error('no ship was made');
  await run(tx.manager, setPackaging, { itemId, singleton: true });
  return itemId;
}
