// Dogma attributes of types.
import type { EntityManager } from 'typeorm';
import type { Tx } from '#queues/runtime.ts';
import { SKILL_CATEGORY } from '../model/dogma.ts';
import { partOf, shelvedOf, type Part, type Shelf } from './universe.ts';

/** Values by the attribute's id. */
export type TypeAttributes = ReadonlyMap<number, number>;

/** A type has about twenty of them. */
const MAX_TYPES = 5_000;

interface AttributeRow {
  readonly typeId: number;
  readonly attributeIds: number[];
  readonly values: number[];
}

const ROWS = `type_id AS "typeId", array_agg(attribute_id ORDER BY attribute_id) AS "attributeIds",
  array_agg(value ORDER BY attribute_id) AS values`;

const shelf: Shelf<TypeAttributes> = { maxEntries: MAX_TYPES, read: readTypes };

const skills: Part<ReadonlyMap<number, TypeAttributes>> = { read: readSkills };

/** Empty where the type has none, or there is no such type. */
export async function typeAttributes(tx: Tx, typeId: number): Promise<TypeAttributes> {
  return (await typesAttributes(tx, [typeId])).get(typeId) ?? new Map();
}

/** One entry for each of the types. */
export function typesAttributes(
  tx: Tx,
  typeIds: readonly number[],
): Promise<ReadonlyMap<number, TypeAttributes>> {
  return shelvedOf(tx, shelf, typeIds);
}

/** All attributes of all skills, by the skill's type, in ascending order. */
export function skillAttributes(tx: Tx): Promise<ReadonlyMap<number, TypeAttributes>> {
  return partOf(tx, skills);
}

async function readTypes(
  manager: EntityManager,
  typeIds: readonly number[],
): Promise<ReadonlyMap<number, TypeAttributes>> {
  const rows = await manager.query<AttributeRow[]>(
    `SELECT ${ROWS} FROM universe_type_attribute WHERE type_id = ANY ($1::int[]) GROUP BY type_id`,
    [typeIds],
  );
  const none = typeIds.map((typeId) => [typeId, new Map<number, number>()] as const);
  return new Map([...none, ...rows.map(entryOf)]);
}

async function readSkills(manager: EntityManager): Promise<ReadonlyMap<number, TypeAttributes>> {
  const rows = await manager.query<AttributeRow[]>(
    `SELECT ${ROWS} FROM universe_type_attribute
     JOIN universe_type USING (type_id) JOIN universe_group USING (group_id)
     WHERE category_id = $1 GROUP BY type_id ORDER BY type_id`,
    [SKILL_CATEGORY],
  );
  return new Map(rows.map(entryOf));
}

const entryOf = ({ typeId, attributeIds, values }: AttributeRow): [number, TypeAttributes] => [
  typeId,
  new Map(attributeIds.map((id, index) => [id, values[index] ?? 0])),
];
