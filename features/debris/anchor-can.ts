// A container goes out of a ship's cargo and stands in space, with what is in it; and back again.
import { run } from '#entities/sql.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { isContainer, openStock, relocate, type Item } from '../inventory/index.ts';
import { itemGroups, itemType, type ItemType } from '../universe/index.ts';
import { setLock } from './can-lock.ts';
import { holdAnchorage, readSlots } from './debris.queries.ts';
import { holdDebris, removeDebris } from './hold-debris.ts';
import { leaveDebris } from './leave-debris.ts';
import { freeSlot, MAX_CANS_PER_OWNER, MAX_CANS_PER_SYSTEM } from './rules.ts';

const CARGO = 'cargo';

interface Anchoring {
  readonly itemId: number;
  readonly shipId: number;
  readonly ownerId: number;
  readonly solarSystemId: number;
  /** Metres from the star. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Null where only its owner is to open it. */
  readonly passwordHash: string | null;
}

export async function anchorCan(
  tx: Tx,
  { itemId, shipId, passwordHash, ...place }: Anchoring,
): Promise<{ debrisId: number } | Refusal> {
  const { ownerId, solarSystemId } = place;
  // Before the item, for locks are taken in one order.
  await run(tx.manager, holdAnchorage, { solarSystemId });
  const item = (await openStock(tx, [itemId])).item(itemId);
  const isAboard = item?.locationId === shipId && item.flag === CARGO;
  if (!isAboard || item.ownerId !== ownerId) return refuse('NO_SUCH_ITEM', { itemIds: [itemId] });
  const type = await anchorable(tx, item);
  if (!type) return refuse('CANNOT_ANCHOR', { itemId });
  const slots = await freeSlots(tx, solarSystemId, ownerId);
  if (isRefusal(slots)) return slots;
  const { typeId } = type;
  const container = { containerId: itemId, ...slots };
  const what = { kind: 'anchored-can' as const, typeId, name: item.name ?? type.name, container };
  const [debrisId = 0] = await leaveDebris(tx, [
    { ...what, ...place, madeAt: tx.now, holdsItems: true },
  ]);
  const to = { ownerId, locationId: debrisId, flag: 'contents' };
  await relocate(tx, [item], () => to, { reason: 'anchor-can', contextId: debrisId });
  await setLock(tx, itemId, passwordHash);
  return { debrisId };
}

/** Its type, where it is an assembled container of a group that the universe lets anchor. */
async function anchorable(tx: Tx, { typeId, singleton }: Item): Promise<ItemType | undefined> {
  const type = singleton ? await itemType(tx, typeId) : undefined;
  if (!type || !isContainer(type)) return undefined;
  return (await itemGroups(tx)).get(type.groupId)?.anchorable ? type : undefined;
}

/** The caller holds the anchorage of the system. */
async function freeSlots(tx: Tx, solarSystemId: number, ownerId: number) {
  const taken = await run(tx.manager, readSlots, { solarSystemId });
  const own = taken.filter((each) => each.ownerId === ownerId);
  const ownerSlot = freeSlot(new Set(own.map((each) => each.ownerSlot)), MAX_CANS_PER_OWNER);
  if (ownerSlot === undefined) return refuse('TOO_MANY_CANS', { most: MAX_CANS_PER_OWNER });
  const slot = freeSlot(new Set(taken.map((each) => each.slot)), MAX_CANS_PER_SYSTEM);
  if (slot === undefined) return refuse('TOO_MANY_CANS', { most: MAX_CANS_PER_SYSTEM });
  return { slot, ownerSlot };
}

interface Unanchoring {
  readonly debrisId: number;
  readonly shipId: number;
  readonly ownerId: number;
}

/** The caller looks whether it has room. */
export async function unanchorCan(
  tx: Tx,
  { debrisId, shipId, ownerId }: Unanchoring,
): Promise<Refusal | null> {
  const debris = await holdDebris(tx, debrisId);
  if (isRefusal(debris)) return debris;
  const { containerId } = debris;
  const isOwn = containerId !== null && debris.ownerId === ownerId;
  const items = isOwn ? (await openStock(tx, [containerId])).items() : [];
  if (items.length === 0) return refuse('NOT_FOUND', { debrisId });
  const to = { ownerId, locationId: shipId, flag: CARGO };
  await relocate(tx, items, () => to, { reason: 'unanchor-can', contextId: debrisId });
  await removeDebris(tx, debrisId);
  return null;
}
