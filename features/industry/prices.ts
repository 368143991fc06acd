// What things are worth where jobs are paid for: adjusted prices, and the values they start from.
import type { Tx } from '#queues/runtime.ts';
import type { Blueprint } from '#protocol/universe.ts';
import { blueprints, blueprintTypeIds, itemTypes } from '../universe/index.ts';

/** So deep does the making of things go; a circle of blueprints ends there too. */
const MAX_DEPTH = 12;

/** Prices of some types; those that nobody has priced yet cost what the universe says of them. */
export async function adjustedPrices(
  tx: Tx,
  typeIds: readonly number[],
): Promise<(typeId: number) => bigint> {
  const rows = await tx.manager.query<{ typeId: number; cents: string }[]>(
    `SELECT type_id AS "typeId", adjusted_price_cents AS cents FROM industry_price
     WHERE type_id = ANY ($1::int[])`,
    [typeIds],
  );
  const known = new Map(rows.map(({ typeId, cents }) => [typeId, BigInt(cents)]));
  const types = await itemTypes(tx);
  return (typeId) => known.get(typeId) ?? types.get(typeId)?.basePriceCents ?? 0n;
}

/**
 * Prices of everything that blueprints take and make: what it was traded at, else its base price,
 * else what it is made of.
 */
export function pricesOf(
  all: Iterable<Blueprint>,
  startCents: (typeId: number) => bigint | null,
): Map<number, bigint> {
  const recipes = new Map<number, Recipe>();
  const wanted = new Set<number>();
  for (const { activities } of all) {
    for (const activity of Object.values(activities)) {
      for (const { typeId } of [...activity.materials, ...activity.products]) wanted.add(typeId);
    }
    const making = activities.manufacturing ?? activities.reaction;
    const [product] = making?.products ?? [];
    if (making && product && !recipes.has(product.typeId)) {
      recipes.set(product.typeId, { units: product.quantity, materials: making.materials });
    }
  }
  const priceOf = (typeId: number, depth: number): bigint => {
    const start = startCents(typeId);
    if (start !== null && start > 0n) return start;
    const recipe = recipes.get(typeId);
    if (!recipe || depth >= MAX_DEPTH) return 0n;
    const total = recipe.materials.reduce(
      (sum, material) => sum + priceOf(material.typeId, depth + 1) * BigInt(material.quantity),
      0n,
    );
    return total / BigInt(recipe.units);
  };
  return new Map([...wanted].map((typeId) => [typeId, priceOf(typeId, 0)]));
}

interface Recipe {
  readonly units: number;
  readonly materials: readonly { readonly typeId: number; readonly quantity: number }[];
}

/** Every blueprint, so many at a time. */
const CHUNK = 1_000;

export async function allBlueprints(tx: Tx): Promise<Blueprint[]> {
  const ids = [...(await blueprintTypeIds(tx))];
  const found: Blueprint[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) {
    found.push(...(await blueprints(tx, ids.slice(at, at + CHUNK))).values());
  }
  return found;
}
