// What one fills in for an order: as it is written, and as it is meant.
import { useState } from 'react';
import type { BookOrder, OrderRange, OrderSide } from '#protocol/market.ts';
import { MAX_QUANTITY } from '#protocol/inventory.ts';
import type { StationSummary } from '#protocol/universe.ts';
import { formatAmount, formatQuantity } from '../lib/format.ts';
import { parseMoney, parseQuantity } from '../lib/parse-amount.ts';
import { isTick } from '../lib/price-tick.ts';
import type { Draft } from './estimate.ts';

/** What somebody came for: to trade, or to trade with an order of the book. */
export interface Wish {
  side: OrderSide;
  order?: BookOrder;
}

/** A stack that can be sold where it lies. */
export interface Stack {
  itemId: number;
  stationId: number;
  quantity: number;
}

interface Fields {
  side: OrderSide;
  /** Where to buy. */
  stationId: number;
  /** What to sell; undefined where one takes the fitting stack. */
  itemId: number | undefined;
  price: string;
  quantity: string;
  durationDays: string;
  range: string;
  minVolume: string;
}

export const DURATIONS = [
  ['0', 'Immediate'],
  ['1', '1 day'],
  ['3', '3 days'],
  ['7', '1 week'],
  ['14', '2 weeks'],
  ['30', '1 month'],
  ['90', '3 months'],
  ['365', '1 year'],
] as const;

export const RANGES = [
  'station',
  'system',
  ...['1', '2', '3', '5', '10', '20', '30', '40'],
  'region',
] as const;

export function rangeOf(text: string): OrderRange {
  return text === 'station' || text === 'system' || text === 'region' ? text : Number(text);
}

function firstFields({ side, order }: Wish, home: StationSummary): Fields {
  return {
    side,
    stationId: order && side === 'buy' ? order.stationId : home.stationId,
    itemId: undefined,
    price: order ? formatAmount(order.priceCents) : '',
    quantity: order && side === 'buy' ? formatQuantity(order.volumeRemaining) : '1',
    durationDays: order ? '0' : '90',
    range: 'station',
    minVolume: '1',
  };
}

export interface OrderForm {
  fields: Fields;
  set: (change: Partial<Fields>) => void;
  stack: Stack | undefined;
  priceCents: bigint | undefined;
  minVolume: number;
  /** Undefined while something is missing or wrong. */
  draft: Draft | undefined;
  quantityProblem: string | undefined;
}

interface Market {
  home: StationSummary;
  stationOf: (stationId: number) => StationSummary | undefined;
  stacks: readonly Stack[];
}

export function useOrderForm(wish: Wish, { home, stationOf, stacks }: Market): OrderForm {
  const [fields, setFields] = useState(() => firstFields(wish, home));
  const { side } = fields;
  const stack = stacks.find(({ itemId }) => itemId === fields.itemId) ?? fittingStack();
  const stationId = side === 'sell' ? stack?.stationId : fields.stationId;
  const station = stationId === undefined ? undefined : stationOf(stationId);
  const cents = parseMoney(fields.price);
  const priceCents = cents !== undefined && isTick(cents) ? cents : undefined;
  const quantity = parseQuantity(fields.quantity);
  const minVolume = parseQuantity(fields.minVolume) ?? 0;
  const quantityProblem = problemOf(fields.quantity, quantity, side === 'sell' ? stack : undefined);
  const isComplete = priceCents !== undefined && !quantityProblem && minVolume > 0;
  return {
    fields,
    set: (change) => setFields((last) => ({ ...last, ...change })),
    stack,
    priceCents,
    minVolume,
    quantityProblem,
    draft:
      isComplete && station && quantity !== undefined
        ? {
            side,
            station,
            priceCents,
            quantity,
            durationDays: Number(fields.durationDays),
            range: rangeOf(fields.range),
          }
        : undefined,
  };

  function fittingStack(): Stack | undefined {
    const wanted = wish.order?.stationId ?? home.stationId;
    return stacks.find((each) => each.stationId === wanted) ?? stacks[0];
  }
}

function problemOf(
  text: string,
  quantity: number | undefined,
  stack: Stack | undefined,
): string | undefined {
  if (text.trim() === '') return 'Say how many.';
  if (quantity === undefined) return 'Write a whole number.';
  if (quantity < 1) return 'Trade at least one.';
  if (quantity > MAX_QUANTITY) return `Trade ${formatQuantity(MAX_QUANTITY)} at the most at once.`;
  if (stack && quantity > stack.quantity)
    return `You have ${formatQuantity(stack.quantity)} there.`;
  return undefined;
}
