// What the cycle of industry does: cost indices follow where the work is, prices what was traded.
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { itemTypes } from '../universe/index.ts';
import { readUsage, writeIndices, writePrices } from './industry.queries.ts';
import { allBlueprints, pricesOf } from './prices.ts';
import { costIndex } from './rules.ts';

const WINDOW_MS = 28 * 86_400_000;

export async function updateIndices(tx: Tx, slotAt: Date): Promise<void> {
  await refreshIndices(tx, slotAt);
  await refreshPrices(tx);
}

/** Systems without work in four weeks fall back to the least. */
async function refreshIndices(tx: Tx, slotAt: Date): Promise<void> {
  const since = new Date(slotAt.getTime() - WINDOW_MS);
  const usage = await run(tx.manager, readUsage, { since });
  const totals = new Map<string, number>();
  for (const { activity, jobMs } of usage) {
    totals.set(activity, (totals.get(activity) ?? 0) + jobMs);
  }
  await run(tx.manager, writeIndices, {
    at: slotAt,
    solarSystemIds: usage.map(({ solarSystemId }) => solarSystemId),
    activities: usage.map(({ activity }) => activity),
    indices: usage.map(({ activity, jobMs }) => costIndex(jobMs, totals.get(activity) ?? 0)),
  });
}

async function refreshPrices(tx: Tx): Promise<void> {
  const types = await itemTypes(tx);
  const prices = pricesOf(
    await allBlueprints(tx),
    (typeId) => types.get(typeId)?.basePriceCents ?? null,
  );
  await run(tx.manager, writePrices, {
    typeIds: [...prices.keys()],
    cents: [...prices.values()].map(String),
  });
}
