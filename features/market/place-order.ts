// `market.place-order`: orders that come at the same time go to the market in one transaction, one
// after the other, as if each had come alone.
import { run } from '#entities/sql.ts';
import { implementBatched } from '#features/command.ts';
import { placeOrder } from '#protocol/market.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { holdBooks, newNumbers } from './lock.ts';
import { countOpenOrders } from './market.queries.ts';
import { openFloor } from './open-floor.ts';
import { place } from './place.ts';
import { requestsOf, type PlaceOrderCall, type Request } from './request.ts';
import { writeFloor } from './write-floor.ts';

async function placeAll(tx: Tx, calls: readonly PlaceOrderCall[]) {
  const numbers = await newNumbers(tx, calls.length);
  const requests = await requestsOf(tx, calls, numbers);
  const sound = requests.filter((request) => 'order' in request);
  if (sound.length === 0) return requests as Refusal[];
  const orders = sound.map(({ order }) => order);
  await holdBooks(tx, orders);
  const { floor, capped } = await openFloor(tx, orders, sound.flatMap(itemOf), sound.map(issuer));
  const openOrders = await countOrders(tx, sound);
  const outcomes = requests.map((request) =>
    'order' in request ? place(floor, request, { openOrders, capped }) : request,
  );
  await writeFloor(tx, floor);
  return outcomes;
}

/** Orders for one type meet in the books of that type, whose locks they need. */
export const placeOrderCommand = implementBatched(placeOrder, placeAll, ({ input }) =>
  String(input.typeId),
);

const itemOf = ({ call }: Request): number[] =>
  call.input.side === 'sell' ? [call.input.itemId] : [];

/** Under the lock of its wallet a character's orders are counted. */
const issuer = ({ characterId }: Request) => ({ ownerId: characterId, division: 1 });

async function countOrders(tx: Tx, requests: readonly Request[]): Promise<Map<number, number>> {
  const lasting = requests.filter(({ isLasting }) => isLasting);
  if (lasting.length === 0) return new Map();
  const characterIds = [...new Set(lasting.map(({ characterId }) => characterId))];
  const rows = await run(tx.manager, countOpenOrders, { characterIds });
  return new Map(rows.map(({ characterId, count }) => [characterId, count]));
}
