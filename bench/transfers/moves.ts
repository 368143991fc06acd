// A thousand stacks moved from a hangar into a container and back, each time as one command.
import { randomUUID } from 'node:crypto';
import { populate } from '#cluster/populate.ts';
import { dispatch } from '#features/registry.ts';
import { itemTypes, stations } from '#features/universe/index.ts';
import { Stock, writeStock } from '#features/inventory/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { percentile } from '../bench.ts';
import { FIRST_CHARACTER_ID } from '../seed.ts';

const STACKS = 1_000;
const MOVES = 20;
const FREIGHT_CONTAINER_GROUP = 649;
const CONTAINER_GROUP = 12;

/** Milliseconds that the middle one of the moves took. */
export async function moveMs(runtime: Runtime, accountId: number): Promise<number> {
  await populate(runtime.databaseUrl, () => undefined);
  const { stationId, containerId, itemIds } = await stock(runtime);
  const visitor = { address: '::1', accountId, sessionId: 1, roles: [] };
  const items = itemIds.map((itemId) => ({ itemId }));
  const durationsMs: number[] = [];
  for (let move = 0; move < MOVES; move += 1) {
    const to =
      move % 2 === 0
        ? { locationId: containerId, flag: 'contents' }
        : { locationId: stationId, flag: 'hangar' };
    const startedAt = performance.now();
    const answer = await dispatch(
      runtime,
      { ...visitor, characterId: FIRST_CHARACTER_ID },
      { id: randomUUID(), name: 'inventory.move-items', input: { items, to } },
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    durationsMs.push(performance.now() - startedAt);
  }
  return percentile(durationsMs, 0.5);
}

/** A hangar with stacks of one thing small enough that a container takes all of them. */
function stock(runtime: Runtime) {
  return transact(runtime, async (tx) => {
    const [stationId] = [...(await stations(tx)).keys()];
    const types = [...(await itemTypes(tx)).values()];
    const container = types.find(
      ({ groupId }) => groupId === CONTAINER_GROUP || groupId === FREIGHT_CONTAINER_GROUP,
    );
    const small = types.find(
      ({ published, packagedVolumeM3 }) =>
        published &&
        packagedVolumeM3 > 0 &&
        packagedVolumeM3 * STACKS <= (container?.capacityM3 ?? 0),
    );
    if (stationId === undefined || !container || !small) throw new Error('nothing to move');
    await tx.manager.query('UPDATE character SET station_id = $1 WHERE id = $2', [
      stationId,
      FIRST_CHARACTER_ID,
    ]);
    const place = { ownerId: FIRST_CHARACTER_ID, locationId: stationId, flag: 'hangar' };
    const cause = { quantity: 1, from: null, reason: 'administration' } as const;
    const given = new Stock([]);
    given.give({ ...place, ...cause, typeId: container.typeId });
    for (let index = 0; index < STACKS; index += 1) {
      given.give({ ...place, ...cause, typeId: small.typeId });
    }
    const [containerId, ...itemIds] = await writeStock(tx, given);
    await tx.manager.query('UPDATE inventory_item SET singleton = true WHERE item_id = $1', [
      containerId,
    ]);
    return { stationId, containerId: containerId as number, itemIds };
  });
}
