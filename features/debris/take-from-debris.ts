// Things out of debris, which is anybody's unless it is locked: they are then whose the new place
// is. And `debris.scoop`, which stands in for the ships that will do it.
import { CharacterEntity } from '#entities/characters.ts';
import { implement } from '#features/command.ts';
import { scoop } from '#protocol/debris.ts';
import type { Flag } from '#protocol/inventory.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { checkKinds, openContents, openInside, relocate, type Item } from '../inventory/index.ts';
import { checkOpen, holdDebris, renew } from './hold-debris.ts';
import { decayAfterChange } from './rules.ts';

interface Taking {
  readonly debrisId: number;
  readonly itemIds: readonly number[];
  readonly to: { readonly ownerId: number; readonly locationId: number; readonly flag: Flag };
}

/** All of them, or none: what is gone, locked, or of no kind for its new place is refused. */
export async function takeFromDebris(tx: Tx, taking: Taking): Promise<Refusal | null> {
  const { debrisId, itemIds, to } = taking;
  const debris = await holdDebris(tx, debrisId);
  if (isRefusal(debris)) return debris;
  const closed = await checkOpen(tx, debris, to.ownerId);
  if (closed) return closed;
  const contents = await openContents(tx, [debris.locationId]);
  const wanted = new Set(itemIds);
  const taken = contents.filter(({ itemId }) => wanted.has(itemId));
  if (taken.length < wanted.size) return refuse('NO_SUCH_ITEM', { debrisId });
  const unfit = await checkKinds(tx, taken, to.flag);
  if (unfit) return unfit;
  const inside = await openInside(tx, taken);
  const cause = { reason: 'scoop', contextId: debrisId } as const;
  await relocate(tx, taken, () => to, cause);
  const { ownerId } = to;
  const inPlace = ({ locationId, flag }: Item) => ({ ownerId, locationId, flag });
  await relocate(tx, inside, inPlace, cause);
  const isEmpty = taken.length === contents.length;
  await renew(tx, debrisId, decayAfterChange(debris.kind, debris.decaysAt, isEmpty, tx.now));
  return null;
}

export const scoopCommand = implement(scoop, async (tx, _caller, input) => {
  const { debrisId, characterId } = input;
  const itemIds = [...new Set(input.itemIds)];
  const character = await tx.manager.findOneBy(CharacterEntity, { id: characterId });
  if (!character?.stationId) return refuse('NOT_FOUND', { characterId });
  const to = { ownerId: characterId, locationId: character.stationId, flag: 'hangar' as const };
  const refusal = await takeFromDebris(tx, { debrisId, itemIds, to });
  return isRefusal(refusal) ? refusal : { itemIds };
});
