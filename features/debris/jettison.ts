// `debris.jettison`: things out of one hangar into space.
import { implement } from '#features/command.ts';
import { jettison, type DebrisKind } from '#protocol/debris.ts';
import { refuse } from '#protocol/refusals.ts';
import { openStock, relocate } from '../inventory/index.ts';
import { itemType, station } from '../universe/index.ts';
import { leaveDebris } from './leave-debris.ts';

const CANS: ReadonlySet<DebrisKind> = new Set<DebrisKind>(['jet-can', 'anchored-can']);

export const jettisonCommand = implement(jettison, async (tx, _caller, input) => {
  const { kind, position } = input;
  const itemIds = [...new Set(input.itemIds)];
  const items = (await openStock(tx, itemIds)).items();
  const [first] = items;
  const place = first && (await station(tx, first.locationId));
  const isElsewhere = items.some(({ locationId }) => locationId !== first?.locationId);
  if (!first || !place || isElsewhere || items.length < itemIds.length) {
    return refuse('NO_SUCH_ITEM', { itemIds });
  }
  const type = CANS.has(kind) ? undefined : await itemType(tx, first.typeId);
  const [debrisId = 0] = await leaveDebris(tx, [
    {
      kind,
      typeId: type?.typeId ?? null,
      name: type?.name ?? 'Can',
      ownerId: first.ownerId,
      solarSystemId: place.solarSystemId,
      ...position,
      madeAt: tx.now,
      holdsItems: true,
    },
  ]);
  const to = ({ ownerId }: { ownerId: number }) => {
    return { ownerId, locationId: debrisId, flag: 'contents' };
  };
  await relocate(tx, items, to, { reason: 'jettison', contextId: debrisId });
  return { debrisId };
});
