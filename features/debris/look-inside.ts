// What lies in a can or wreck, for whoever may put hands into it.
import { run } from '#entities/sql.ts';
import { MAX_CONTENTS_PAGE, type DebrisContents } from '#protocol/debris.ts';
import { isRefusal, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { readPlace, usedIn } from '../inventory/index.ts';
import { tryDoor } from './debris.queries.ts';
import { capacityOf, checkOpen, seeDebris } from './hold-debris.ts';

/** @param after things with higher ids than this one, a page of them at the most */
export async function lookInside(
  tx: Tx,
  debrisId: number,
  characterId: number,
  after: number,
): Promise<DebrisContents | Refusal> {
  const debris = await seeDebris(tx, debrisId);
  if (isRefusal(debris)) return debris;
  const { kind, ownerId, containerId, locationId, decaysAt } = debris;
  const closed = await checkOpen(tx, debris, characterId);
  if (closed) return closed;
  const [door] =
    containerId === null ? [] : await run(tx.manager, tryDoor, { containerId, characterId });
  return {
    kind,
    ownerId,
    isAnchored: containerId !== null,
    hasPassword: door !== undefined,
    decaysAt: decaysAt.getTime(),
    capacityM3: await capacityOf(tx, debris),
    usedM3: await usedIn(tx, locationId, 'contents'),
    items: await readPlace(tx, locationId, after, MAX_CONTENTS_PAGE),
  };
}
