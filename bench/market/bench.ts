// `market`: a book of a million orders, and 50 callers whose orders cross it, while pages of the
// book are read. Money, goods, volumes and escrow are held against their invariants afterwards.
import { randomUUID } from 'node:crypto';
import { populate } from '#cluster/populate.ts';
import { dispatch } from '#features/registry.ts';
import type { Runtime } from '#queues/runtime.ts';
import { percentile, round, type Bench, type Figures, type Line } from '../bench.ts';
import { FIRST_CHARACTER_ID } from '../seed.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { assertInvariants, moneyCents } from './invariants.ts';
import { CALLERS, seedBook, stackKey, type Book } from './seed.ts';

const ORDERS = 1_000_000;
const WARM_UP_MS = 3_000;
const RUN_MS = 20_000;
const QUANTITY = 5;
/** Far beyond the other side of the book: these cross whatever is there. */
const HIGH_CENTS = '200000';
const LOW_CENTS = '10000';
const PAGE_PAUSE_MS = 20;

/** Gives a command as a character; answers its output. */
type Give = (characterId: number, name: string, input: object) => Promise<unknown>;

const giver = (runtime: Runtime, accountId: number): Give => {
  const visitor = { address: '::1', accountId, sessionId: 1, roles: [] };
  return async (characterId, name, input) => {
    const envelope = { id: randomUUID(), name, input };
    const answer = await dispatch(runtime, { ...visitor, characterId }, envelope);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
    return answer.output;
  };
};

const pick = <T>(values: readonly T[]): T => values[Math.floor(Math.random() * values.length)] as T;

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

/** Durations of pages read, one after the other, until `isOver`. */
async function readPages(give: Give, book: Book, isOver: () => boolean): Promise<number[]> {
  const durationsMs: number[] = [];
  while (!isOver()) {
    const startedAt = performance.now();
    const page = { regionId: book.station.regionId, typeId: pick(book.typeIds), side: 'sell' };
    await give(FIRST_CHARACTER_ID + CALLERS, 'market.get-book', page);
    durationsMs.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, PAGE_PAUSE_MS));
  }
  return durationsMs;
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
    let isOver = false;
    const pages = readPages(give, book, () => isOver);
    const matched = round(await matchedPerSecond(give, book, RUN_MS));
    isOver = true;
    const pagesMs = await pages;
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
