// What the universe itself sells and buys at stations. The real export has no such file: its server
// never told.
import { z } from 'zod';
import { dataset } from './dataset.ts';
import { Count, Id } from './fields.ts';

const CENTS = 100;
const SIGNIFICANT_DIGITS = 4;
const MAX_PRICE = 1e12;
/** What a product with a hundred is off where the price has two decimals. */
const ROUNDING_ERROR = 1e-9;

const Price = z
  .number()
  .min(0.01)
  .max(MAX_PRICE)
  .refine(hasWholeCents, 'has more than two decimals')
  .refine(hasFewDigits, `has more than ${SIGNIFICANT_DIGITS} significant digits`);

const Order = z.object({
  stationID: Id,
  typeID: Id,
  isBuy: z.boolean(),
  price: Price,
  volume: Count.min(1),
});

export const npcOrders = dataset(Order, (order, id, emit) => {
  emit('universe_npc_order', {
    npc_order_id: id,
    station_id: order.stationID,
    type_id: order.typeID,
    is_buy: order.isBuy,
    price_cents: Math.round(order.price * CENTS),
    volume: order.volume,
  });
});

function hasWholeCents(price: number): boolean {
  const cents = price * CENTS;
  return Math.abs(cents - Math.round(cents)) <= cents * ROUNDING_ERROR;
}

function hasFewDigits(price: number): boolean {
  return Number(price.toPrecision(SIGNIFICANT_DIGITS)) === price;
}
