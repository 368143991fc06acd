// `market`: a book of a million orders, and 50 callers whose orders cross it, while pages of the
// book are read. Money, goods, volumes and escrow are held against their invariants afterwards.
import { populate } from '#cluster/populate.ts';
import { percentile, round, type Bench, type Figures, type Line } from '../bench.ts';
import { nextMessage, startChild } from '../child.ts';
import { FIRST_CHARACTER_ID } from '../seed.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { giver, pick, type Give } from './give.ts';
import { assertInvariants, moneyCents } from './invariants.ts';
import type { Reading } from './reader.ts';
import { CALLERS, seedBook, stackKey, type Book } from './seed.ts';

const ORDERS = 1_000_000;
const WARM_UP_MS = 3_000;
const RUN_MS = 20_000;
const QUANTITY = 5;
/** Far beyond the other side of the book: these cross whatever is there. */
const HIGH_CENTS = '200000';
const LOW_CENTS = '10000';

/** Places one order that crosses; answers how much of it was traded. */
async function cross(give: Give, { station, typeIds, stacks }: Book, caller: number) {
  const characterId = FIRST_CHARACTER_ID + caller;
  const typeId = pick(typeIds);
  const isBuy = Math.random() < 0.5;
  const side = isBuy
    ? { side: 'buy', priceCents: HIGH_CENTS, range: 'region' }
    : { side: 'sell', priceCents: LOW_CENTS, itemId: stacks.get(stackKey(characterId, typeId)) };
  const { stationId } = station;
  const order = { ...side, stationId, typeId, quantity: QUANTITY, durationDays: 0 };
  const output = (await give(characterId, 'market.place-order', order)) as { volumeTraded: number };
  return output.volumeTraded;
}

/** Orders a second that were matched in whole; each caller waits for its answer. */
async function matchedPerSecond(give: Give, book: Book, forMs: number): Promise<number> {
  const startedAt = performance.now();
  let matched = 0;
  const call = async (caller: number): Promise<void> => {
    while (performance.now() - startedAt < forMs) {
      if ((await cross(give, book, caller)) === QUANTITY) matched += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
  return matched / ((performance.now() - startedAt) / 1000);
}

/** Durations of the pages that another process reads while `work` is under way. */
async function readPagesDuring(
  databaseUrl: string,
  { accountId, station, typeIds }: Book,
  work: () => Promise<unknown>,
): Promise<number[]> {
  const reader = startChild('market/reader.ts', [databaseUrl]);
  try {
    await nextMessage(reader);
    const characterId = FIRST_CHARACTER_ID + CALLERS;
    const { regionId } = station;
    reader.process.send({ accountId, characterId, regionId, typeIds } satisfies Reading);
    await work();
    reader.process.send('over');
    return (await nextMessage<{ durationsMs: number[] }>(reader)).durationsMs;
  } finally {
    await reader.stop();
  }
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('market');
  await install(url);
  await populate(url, () => undefined);
  const runtime = await openBenchRuntime(url);
  try {
    const book = await seedBook(runtime, ORDERS);
    report({ measured: 'a book is there', figures: { orders: ORDERS } });
    const money = await moneyCents(runtime);
    const give = giver(runtime, book.accountId);
    await matchedPerSecond(give, book, WARM_UP_MS);
    let matched = 0;
    const pagesMs = await readPagesDuring(url, book, async () => {
      matched = round(await matchedPerSecond(give, book, RUN_MS));
    });
    await assertInvariants(runtime);
    if ((await moneyCents(runtime)) !== money) throw new Error('money was made or lost');
    return {
      matched_per_s: matched,
      page_p50_ms: round(percentile(pagesMs, 0.5)),
      page_p99_ms: round(percentile(pagesMs, 0.99)),
    };
  } finally {
    await runtime.close();
    await server.remove();
  }
}

export const marketBench: Bench = { name: 'market', run };
