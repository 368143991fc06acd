// Things into a can: into an anchored one by whoever can open it, into a jet can by its owner. They
// are the can's owner's then.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { checkFit, openContents, openStock, relocate, type Item } from '../inventory/index.ts';
import { capacityOf, checkOpen, holdDebris, renew, type OneDebris } from './hold-debris.ts';
import { decayAfterChange, JET_CAN_M3, MAX_CAN_STACKS } from './rules.ts';

interface Stowing {
  readonly debrisId: number;
  readonly itemIds: readonly number[];
  readonly from: { readonly ownerId: number; readonly locationId: number; readonly flag: string };
}

/** Whole stacks; all of them, or none. */
export async function stowInDebris(
  tx: Tx,
  { debrisId, itemIds, from }: Stowing,
): Promise<Refusal | null> {
  const debris = await holdDebris(tx, debrisId);
  if (isRefusal(debris)) return debris;
  const { ownerId, locationId } = debris;
  const closed = await checkHands(tx, debris, from.ownerId);
  if (closed) return closed;
  const items = await openFrom(tx, itemIds, from);
  if (!items) return refuse('NO_SUCH_ITEM', { itemIds });
  const noRoom = await checkSpace(tx, debris, items);
  if (noRoom) return noRoom;
  const to = { ownerId, locationId, flag: 'contents' };
  await relocate(tx, items, () => to, { reason: 'stow', contextId: debrisId });
  await renew(tx, debrisId, decayAfterChange(debris.kind, debris.decaysAt, false, tx.now));
  return null;
}

/** Jet cans are anybody's to take from, and their owner's to fill. */
async function checkHands(tx: Tx, debris: OneDebris, pilotId: number): Promise<Refusal | null> {
  const { debrisId, kind, ownerId } = debris;
  const isForeign = kind === 'jet-can' && ownerId !== pilotId;
  return isForeign ? refuse('NOT_FOUND', { debrisId }) : checkOpen(tx, debris, pilotId);
}

/** Locks whole items that lie together; undefined where one lies elsewhere. */
export async function openFrom(
  tx: Tx,
  itemIds: readonly number[],
  { ownerId, locationId, flag }: Stowing['from'],
): Promise<Item[] | undefined> {
  const wanted = [...new Set(itemIds)];
  const items = (await openStock(tx, wanted)).items();
  const found = items.filter(
    (item) => item.ownerId === ownerId && item.locationId === locationId && item.flag === flag,
  );
  return found.length < wanted.length ? undefined : found;
}

async function checkSpace(
  tx: Tx,
  debris: OneDebris,
  items: readonly Item[],
): Promise<Refusal | null> {
  const { containerId, locationId } = debris;
  const capacityM3 = await capacityOf(tx, debris);
  if (capacityM3 === null) return refuse('DOES_NOT_FIT', { debrisId: debris.debrisId });
  const contents = await openContents(tx, [locationId]);
  if (contents.length + items.length > MAX_CAN_STACKS) {
    return refuse('CAN_FULL', { most: MAX_CAN_STACKS });
  }
  return checkFit(tx, items, contents, { capacityM3, takesContainers: containerId === null });
}

/** Whether things fit into a new jet can. */
export function checkJetCan(tx: Tx, items: readonly Item[]): Promise<Refusal | null> {
  return checkFit(tx, items, [], { capacityM3: JET_CAN_M3, takesContainers: true });
}
