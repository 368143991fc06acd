// A call of `market.place-order` before anything is locked: what it asks for, on which terms.
import type { BatchedCall } from '#features/command.ts';
import type { placeOrder } from '#protocol/market.ts';
import { MAX_AMOUNT_CENTS } from '#protocol/money.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { isTraded, itemTypes, stations, type ItemType, type Station } from '../universe/index.ts';
import type { Order } from './order.ts';
import { rangeNumber, STATION_RANGE } from './ranges.ts';
import { isTick, MARKET_SERVICE } from './rules.ts';
import { termsOf, type Terms } from './terms.ts';

export type PlaceOrderCall = BatchedCall<typeof placeOrder>;

export interface Request {
  readonly call: PlaceOrderCall;
  readonly characterId: number;
  readonly order: Order;
  readonly terms: Terms;
  readonly brokerPpm: number;
  /** Whether what is not traded at once stays in the book. */
  readonly isLasting: boolean;
}

const DAY_MS = 86_400_000;

/** A request, or why there is none, for each of the calls. Takes a number for each order. */
export async function requestsOf(
  tx: Tx,
  calls: readonly PlaceOrderCall[],
  orderIds: readonly number[],
): Promise<(Request | Refusal)[]> {
  const known = { stations: await stations(tx), types: await itemTypes(tx) };
  const terms = await termsOf(
    tx,
    calls.map(({ caller }) => caller.characterId),
  );
  const requests: (Request | Refusal)[] = [];
  for (const [index, call] of calls.entries()) {
    const { characterId } = call.caller;
    const { stationId, typeId, corporationId } = call.input;
    const station = known.stations.get(stationId);
    const broken = brokenRule(call, station, known.types.get(typeId));
    const ownerId = broken ?? (await actingOwner(tx, characterId, corporationId));
    if (typeof ownerId === 'object') requests.push(ownerId);
    else if (ownerId === undefined || !station) requests.push(refuse('NO_SUCH_CORPORATION'));
    else {
      const own = terms.get(characterId) as Terms;
      const number = orderIds[index] as number;
      requests.push(requestOf(tx, { call, ownerId, station, terms: own, orderId: number }));
    }
  }
  return requests;
}

function brokenRule(
  { input }: PlaceOrderCall,
  station: Station | undefined,
  type: ItemType | undefined,
): Refusal | undefined {
  const { stationId, typeId, priceCents, quantity } = input;
  if (!station?.serviceIds.includes(MARKET_SERVICE)) return refuse('NO_MARKET', { stationId });
  if (!type || !isTraded(type)) return refuse('NOT_TRADED', { typeId });
  if (!isTick(priceCents)) return refuse('NO_TICK', { priceCents: String(priceCents) });
  const mostCents = String(MAX_AMOUNT_CENTS);
  if (priceCents * BigInt(quantity) > MAX_AMOUNT_CENTS)
    return refuse('ORDER_TOO_BIG', { mostCents });
  if (input.side === 'buy' && input.minVolume > quantity) {
    return refuse('MIN_VOLUME_TOO_HIGH', { quantity });
  }
  return undefined;
}

interface Parts {
  readonly call: PlaceOrderCall;
  readonly ownerId: number;
  readonly station: Station;
  readonly terms: Terms;
  readonly orderId: number;
}

function requestOf(tx: Tx, { call, ownerId, station, terms, orderId }: Parts): Request {
  const { input } = call;
  const { stationId, solarSystemId, regionId } = station;
  const { characterId } = call.caller;
  const isBuy = input.side === 'buy';
  const order: Order = {
    orderId,
    regionId,
    solarSystemId,
    stationId,
    typeId: input.typeId,
    ownerId,
    characterId,
    division: input.division,
    isBuy,
    priceCents: input.priceCents,
    volumeTotal: input.quantity,
    volumeRemaining: input.quantity,
    minVolume: isBuy ? input.minVolume : 1,
    range: isBuy ? rangeNumber(input.range) : STATION_RANGE,
    escrowCents: 0n,
    salesTaxPpm: terms.salesTaxPpm,
    issuedAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + input.durationDays * DAY_MS),
    state: 'open',
  };
  const isLasting = input.durationDays > 0;
  return { call, characterId, order, terms, brokerPpm: terms.brokerPpm(station), isLasting };
}
