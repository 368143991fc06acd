// Types that can be items, their groups, and what the market lists.
import type { EntityManager } from 'typeorm';
import type { Tx } from '#queues/runtime.ts';
import { NOT_ITEMS } from '../model/dogma.ts';
import { packagedVolumeOf } from '../model/packaged-volumes.ts';
import { NameIndex } from './name-index.ts';
import { partOf, type Part } from './universe.ts';

export interface ItemType {
  readonly typeId: number;
  readonly groupId: number;
  readonly categoryId: number;
  readonly name: string;
  readonly published: boolean;
  /** Assembled. */
  readonly volumeM3: number;
  readonly packagedVolumeM3: number;
  readonly capacityM3: number;
  readonly massKg: number;
  readonly radiusM: number;
  readonly portionSize: number;
  readonly basePriceCents: bigint | null;
  /** Null where the market does not trade it. */
  readonly marketGroupId: number | null;
  readonly metaGroupId: number | null;
}

export interface ItemGroup {
  readonly groupId: number;
  readonly categoryId: number;
  readonly name: string;
  /** Whether things of it can be made to stand in space. */
  readonly anchorable: boolean;
}

interface Types {
  readonly types: ReadonlyMap<number, ItemType>;
  readonly groups: ReadonlyMap<number, ItemGroup>;
  readonly names: NameIndex<ItemType>;
}

const types: Part<Types> = { read };

/** Whatever can be an item, published or not, by id. */
export async function itemTypes(tx: Tx): Promise<ReadonlyMap<number, ItemType>> {
  return (await partOf(tx, types)).types;
}

/** Undefined where there is no such type, or it can be no item. */
export async function itemType(tx: Tx, typeId: number): Promise<ItemType | undefined> {
  return (await itemTypes(tx)).get(typeId);
}

export async function itemGroups(tx: Tx): Promise<ReadonlyMap<number, ItemGroup>> {
  return (await partOf(tx, types)).groups;
}

/** Published types by a part of their name; those that begin with it stand first. */
export async function findItemTypes(
  tx: Tx,
  text: string,
  { limit, onMarket }: { readonly limit: number; readonly onMarket: boolean },
): Promise<ItemType[]> {
  const { names } = await partOf(tx, types);
  return names.find(text, limit, (type) => (onMarket ? isTraded(type) : type.published));
}

/** Whether players can buy and sell it. */
export const isTraded = ({ published, marketGroupId }: ItemType): boolean =>
  published && marketGroupId !== null;

type TypeRow = Omit<ItemType, 'packagedVolumeM3' | 'basePriceCents' | 'categoryId'> & {
  readonly basePriceCents: string | null;
};

async function read(manager: EntityManager): Promise<Types> {
  const groupRows = await manager.query<ItemGroup[]>(
    `SELECT group_id AS "groupId", category_id AS "categoryId", name, anchorable
     FROM universe_group WHERE category_id <> ALL ($1::int[])`,
    [NOT_ITEMS],
  );
  const groups = new Map(groupRows.map((group) => [group.groupId, group]));
  const rows = await manager.query<TypeRow[]>(
    `SELECT type_id AS "typeId", group_id AS "groupId", type.name, type.published,
       volume_m3 AS "volumeM3", capacity_m3 AS "capacityM3", mass_kg AS "massKg",
       radius_m AS "radiusM",
       portion_size AS "portionSize", base_price_cents AS "basePriceCents",
       market_group_id AS "marketGroupId", meta_group_id AS "metaGroupId"
     FROM universe_type type JOIN universe_group "group" USING (group_id)
     WHERE category_id <> ALL ($1::int[]) ORDER BY type_id`,
    [NOT_ITEMS],
  );
  const found = new Map(rows.map((row) => [row.typeId, typeOf(row, groups)]));
  return { types: found, groups, names: new NameIndex(found.values()) };
}

/** Field by field: tens of thousands of equally shaped objects take half the memory of spreads. */
function typeOf(row: TypeRow, groups: ReadonlyMap<number, ItemGroup>): ItemType {
  const { typeId, groupId, volumeM3, basePriceCents } = row;
  return {
    typeId,
    groupId,
    categoryId: groups.get(groupId)?.categoryId ?? 0,
    name: row.name,
    published: row.published,
    volumeM3,
    packagedVolumeM3: packagedVolumeOf(typeId, groupId, volumeM3),
    capacityM3: row.capacityM3,
    massKg: row.massKg,
    radiusM: row.radiusM,
    portionSize: row.portionSize,
    basePriceCents: basePriceCents === null ? null : BigInt(basePriceCents),
    marketGroupId: row.marketGroupId,
    metaGroupId: row.metaGroupId,
  };
}
