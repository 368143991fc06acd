// Blueprints: what each of their activities takes, gives and asks of who does it.
import type { EntityManager } from 'typeorm';
import type { ActivityName, Blueprint, BlueprintActivity } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { partOf, shelvedOf, type Part, type Shelf } from './universe.ts';

const MAX_BLUEPRINTS = 2_000;
const MAX_PRODUCTS = 5_000;

const shelf: Shelf<Blueprint> = { maxEntries: MAX_BLUEPRINTS, read };

const makers: Shelf<readonly number[]> = { maxEntries: MAX_PRODUCTS, read: readMakers };

const typeIds: Part<ReadonlySet<number>> = {
  read: async (manager) => {
    const rows = await manager.query<{ id: number }[]>(
      `SELECT blueprint_type_id AS id FROM universe_blueprint ORDER BY id`,
    );
    return new Set(rows.map(({ id }) => id));
  },
};

/** Undefined where the type is no blueprint. */
export async function blueprint(tx: Tx, typeId: number): Promise<Blueprint | undefined> {
  return (await blueprints(tx, [typeId])).get(typeId);
}

/** Those of the types that are blueprints. */
export async function blueprints(
  tx: Tx,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Blueprint>> {
  const known = await blueprintTypeIds(tx);
  return shelvedOf(
    tx,
    shelf,
    wanted.filter((typeId) => known.has(typeId)),
  );
}

/** Every blueprint of the universe, in ascending order. */
export function blueprintTypeIds(tx: Tx): Promise<ReadonlySet<number>> {
  return partOf(tx, typeIds);
}

/** Those with any activity that makes the type: an invention makes blueprints. */
export async function blueprintsMaking(tx: Tx, productTypeId: number): Promise<Blueprint[]> {
  const ids = (await shelvedOf(tx, makers, [productTypeId])).get(productTypeId) ?? [];
  const known = await blueprints(tx, ids);
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Of each of the products. */
async function readMakers(
  manager: EntityManager,
  products: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await manager.query<{ product: number; ids: number[] }[]>(
    `SELECT product, ARRAY(
       SELECT DISTINCT blueprint_type_id FROM universe_blueprint_activity
       WHERE products @> jsonb_build_array(jsonb_build_object('typeID', product))
       ORDER BY blueprint_type_id) AS ids
     FROM unnest($1::int[]) product`,
    [products],
  );
  return new Map(rows.map(({ product, ids }) => [product, ids]));
}

interface ActivityRow {
  readonly blueprintTypeId: number;
  readonly maxProductionLimit: number;
  readonly activity: ActivityName | null;
  readonly timeSeconds: number;
  readonly materials: readonly { typeID: number; quantity: number }[];
  readonly products: readonly { typeID: number; quantity: number; probability?: number }[];
  readonly skills: readonly { typeID: number; level: number }[];
}

async function read(
  manager: EntityManager,
  wanted: readonly number[],
): Promise<ReadonlyMap<number, Blueprint>> {
  const rows = await manager.query<ActivityRow[]>(
    `SELECT blueprint_type_id AS "blueprintTypeId", max_production_limit AS "maxProductionLimit",
       activity, time_seconds AS "timeSeconds", materials, products, skills
     FROM universe_blueprint LEFT JOIN universe_blueprint_activity USING (blueprint_type_id)
     WHERE blueprint_type_id = ANY ($1::int[])`,
    [wanted],
  );
  const byType = Map.groupBy(rows, ({ blueprintTypeId }) => blueprintTypeId);
  return new Map([...byType].map(([typeId, own]) => [typeId, blueprintOf(typeId, own)]));
}

function blueprintOf(blueprintTypeId: number, rows: readonly ActivityRow[]): Blueprint {
  const [{ maxProductionLimit } = { maxProductionLimit: 1 }] = rows;
  const activities: Blueprint['activities'] = Object.fromEntries(
    rows.flatMap((row) => (row.activity ? [[row.activity, activityOf(row)]] : [])),
  );
  return { blueprintTypeId, maxProductionLimit, activities };
}

function activityOf({ timeSeconds, materials, products, skills }: ActivityRow): BlueprintActivity {
  return {
    timeSeconds,
    materials: materials.map(({ typeID: typeId, quantity }) => ({ typeId, quantity })),
    products: products.map(({ typeID: typeId, ...rest }) => ({ typeId, ...rest })),
    skills: skills.map(({ typeID: typeId, level }) => ({ typeId, level })),
  };
}
