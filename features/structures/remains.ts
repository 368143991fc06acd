// Pure: what a structure leaves behind, and how it is accounted for.
import type { NewDebris } from '../debris/index.ts';
import type { Item } from '../inventory/index.ts';
import type { Structure } from './structure.ts';

/** What lies in a structure, by the structure's id. */
export type Contents = ReadonlyMap<number, readonly Item[]>;

/** The movement of a structure, which is accounted for as lying in itself while it stands. */
export const ownGoods = ({ structureId, typeId, ownerId }: Structure) => ({
  typeId,
  quantity: 1,
  from: { ownerId, locationId: structureId },
  contextId: structureId,
});

export function remainsOf(
  structure: Structure,
  kind: NewDebris['kind'],
  holdsItems: boolean,
): NewDebris {
  const { typeId, name, solarSystemId, x, y, z, ownerId, stateSince: madeAt } = structure;
  return { kind, typeId, name, solarSystemId, x, y, z, ownerId, madeAt, holdsItems };
}
