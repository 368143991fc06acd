// What pilots of browser tests own before they look: handed out as an administrator would.
import { Stock, writeStock } from '#features/inventory/index.ts';
import { transact } from '#queues/runtime.ts';
import type { World } from '../world.ts';

/** Of the starter universe. */
export const TYPES = { paleIron: 205001, greenglass: 205002, smallCrate: 212001, sconce: 204011 };

/** Puts stacks into the hangar of a pilot's station. */
export async function giveThings(
  { runtime }: World,
  pilotName: string,
  stacks: readonly (readonly [typeId: number, quantity: number])[],
): Promise<void> {
  const [pilot] = await runtime.dataSource.query<{ ownerId: number; locationId: number }[]>(
    'SELECT id AS "ownerId", station_id AS "locationId" FROM character WHERE name = $1',
    [pilotName],
  );
  if (!pilot) throw new Error(`no pilot is called ${pilotName}`);
  await transact(runtime, (tx) => {
    const stock = new Stock([]);
    for (const [typeId, quantity] of stacks) {
      const origin = { from: null, reason: 'administration' } as const;
      stock.give({ ...pilot, ...origin, flag: 'hangar', typeId, quantity });
    }
    return writeStock(tx, stock);
  });
}
