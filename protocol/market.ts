// The market over the wire: orders, the book, trades and prices by day.
import { z } from 'zod';
import { command, query } from './command.ts';
import { AmountInput, Cents } from './money.ts';

export const MAX_ORDER_PAGE = 200;
export const MAX_HISTORY_DAYS = 400;
export const MAX_DURATION_DAYS = 365;
export const MAX_RANGE_JUMPS = 40;

const MAX_INT4 = 2_147_483_647;
const Id = z.int().positive().max(MAX_INT4);
/** Items and orders share one space of large numbers. */
const PlaceId = z.int().positive();
const Quantity = z.int().positive().max(MAX_INT4);
const Limit = z.int().min(1).max(MAX_ORDER_PAGE).default(MAX_ORDER_PAGE);

/** How far from its station a buy order takes goods: there, the system, so many jumps, or all. */
export const OrderRange = z.union([
  z.enum(['station', 'system', 'region']),
  z.int().min(1).max(MAX_RANGE_JUMPS),
]);
export type OrderRange = z.infer<typeof OrderRange>;

export const OrderSide = z.enum(['buy', 'sell']);
export type OrderSide = z.infer<typeof OrderSide>;

export const OrderState = z.enum(['open', 'filled', 'expired', 'cancelled']);
export type OrderState = z.infer<typeof OrderState>;

const Owner = {
  /** The corporation that trades, where it is not the character. */
  corporationId: Id.optional(),
  /** Of the wallet. */
  division: z.int().min(1).max(7).default(1),
};

const Placement = {
  ...Owner,
  stationId: Id,
  typeId: Id,
  /** Four significant digits at the most. */
  priceCents: AmountInput,
  quantity: Quantity,
  /** 0: what cannot be traded at once is not left in the book. */
  durationDays: z.int().min(0).max(MAX_DURATION_DAYS),
};

const SellPlacement = z.strictObject({
  side: z.literal('sell'),
  ...Placement,
  /** A stack in the seller's hangar at the station. */
  itemId: PlaceId,
});

const BuyPlacement = z.strictObject({
  side: z.literal('buy'),
  ...Placement,
  range: OrderRange.default('station'),
  /** Each trade brings at least so many, or the rest. */
  minVolume: Quantity.default(1),
});

/** What became of an order that came to the market. */
export const Execution = z.object({
  orderId: z.int(),
  state: OrderState,
  volumeTraded: z.int(),
  volumeRemaining: z.int(),
  /** Of the goods that were traded now. */
  tradedCents: Cents,
  salesTaxCents: Cents,
  /** For the brokers, or for relisting. */
  feeCents: Cents,
  balanceCents: Cents,
});
export type Execution = z.infer<typeof Execution>;

export const placeOrder = command(
  'market.place-order',
  'character',
  z.discriminatedUnion('side', [SellPlacement, BuyPlacement]),
  Execution,
);

export const modifyOrder = command(
  'market.modify-order',
  'character',
  z.strictObject({ orderId: PlaceId, priceCents: AmountInput }),
  Execution,
);

export const cancelOrder = command(
  'market.cancel-order',
  'character',
  z.strictObject({ orderId: PlaceId }),
  z.object({ orderId: z.int(), volumeReturned: z.int(), escrowReturnedCents: Cents }),
);

export const OwnOrder = z.object({
  orderId: z.int(),
  side: OrderSide,
  regionId: z.int(),
  stationId: z.int(),
  typeId: z.int(),
  priceCents: Cents,
  volumeTotal: z.int(),
  volumeRemaining: z.int(),
  minVolume: z.int(),
  range: OrderRange,
  escrowCents: Cents,
  /** Who placed it. */
  characterId: z.int(),
  division: z.int(),
  state: OrderState,
  issuedAt: z.number(),
  expiresAt: z.number(),
  modifiedAt: z.number(),
});
export type OwnOrder = z.infer<typeof OwnOrder>;

const OwnPage = z.strictObject({
  corporationId: Id.optional(),
  /** Orders older than this one. */
  before: PlaceId.optional(),
  limit: Limit,
});

/** Those that are open, newest first. */
export const listOwnOrders = query(
  'market.list-own-orders',
  'character',
  OwnPage,
  z.array(OwnOrder),
);

/** Those that have ended, newest first. */
export const listHistoryOrders = query(
  'market.list-history-orders',
  'character',
  OwnPage,
  z.array(OwnOrder),
);

/** What trading costs the character there, as its skills and standings are now. */
export const getTerms = query(
  'market.get-terms',
  'character',
  z.strictObject({ stationId: Id }),
  z.object({
    /** Of what is left in the book, in millionths. */
    brokerPpm: z.int(),
    leastFeeCents: Cents,
    /** Of what is sold, in millionths. */
    salesTaxPpm: z.int(),
    /** How much of the broker's fee a new price costs; on what the order gains, it is all of it. */
    relistPercent: z.int(),
    openOrders: z.int(),
    maxOrders: z.int(),
  }),
);

/** Stacks that the owner could sell where they lie. */
export const listSellable = query(
  'market.list-sellable',
  'character',
  z.strictObject({ corporationId: Id.optional(), typeId: Id }),
  z.array(z.object({ itemId: z.int(), stationId: z.int(), quantity: z.int() })),
);

/** Where in a book a page ends. */
export const BookCursor = z.strictObject({
  priceCents: AmountInput,
  issuedAt: z.number().nonnegative(),
  orderId: PlaceId,
});

export const BookOrder = z.object({
  orderId: z.int(),
  stationId: z.int(),
  solarSystemId: z.int(),
  priceCents: Cents,
  volumeTotal: z.int(),
  volumeRemaining: z.int(),
  minVolume: z.int(),
  range: OrderRange,
  issuedAt: z.number(),
  /** Null: an order of the universe, which does not end. */
  expiresAt: z.number().nullable(),
});
export type BookOrder = z.infer<typeof BookOrder>;

/** The best price first, then the oldest. Whose the orders are is nobody's business. */
export const getBook = query(
  'market.get-book',
  'character',
  z.strictObject({
    regionId: Id,
    typeId: Id,
    side: OrderSide,
    /** The last order of the page before. */
    after: BookCursor.optional(),
    limit: Limit,
  }),
  z.array(BookOrder),
);

export const DayPrice = z.object({
  /** Of the universe's calendar: 2040-01-31. */
  day: z.string(),
  trades: z.int(),
  /** Units. */
  volume: z.int(),
  lowestCents: Cents,
  averageCents: Cents,
  highestCents: Cents,
});
export type DayPrice = z.infer<typeof DayPrice>;

/** Days on which something was traded, oldest first; a day is there once it is over. */
export const getPriceHistory = query(
  'market.get-price-history',
  'character',
  z.strictObject({
    regionId: Id,
    typeId: Id,
    days: z.int().min(1).max(MAX_HISTORY_DAYS).default(MAX_HISTORY_DAYS),
  }),
  z.array(DayPrice),
);

export const MarketTransaction = z.object({
  tradeId: z.int(),
  side: OrderSide,
  orderId: z.int(),
  stationId: z.int(),
  typeId: z.int(),
  priceCents: Cents,
  quantity: z.int(),
  /** Whom it was traded with. */
  otherOwnerId: z.int(),
  at: z.number(),
});
export type MarketTransaction = z.infer<typeof MarketTransaction>;

/** What was bought and sold, newest first. */
export const listTransactions = query(
  'market.list-transactions',
  'character',
  z.strictObject({
    corporationId: Id.optional(),
    /** Trades older than this one. */
    before: z.int().positive().optional(),
    limit: Limit,
  }),
  z.array(MarketTransaction),
);

/** Kind `market.order-filled`: an order that stood in the book has traded, in whole or in part. */
export const OrderFilled = z.object({
  orderId: z.int(),
  side: OrderSide,
  stationId: z.int(),
  typeId: z.int(),
  /** Traded just now. */
  quantity: z.int(),
  volumeRemaining: z.int(),
  tradedCents: Cents,
});
export type OrderFilled = z.infer<typeof OrderFilled>;

/** Kind `market.order-expired`: its time is over; goods and escrow are back. */
export const OrderExpired = z.object({
  orderId: z.int(),
  side: OrderSide,
  stationId: z.int(),
  typeId: z.int(),
  volumeReturned: z.int(),
  escrowReturnedCents: Cents,
});
export type OrderExpired = z.infer<typeof OrderExpired>;

export const commands = [
  placeOrder,
  modifyOrder,
  cancelOrder,
  listOwnOrders,
  listHistoryOrders,
  getTerms,
  listSellable,
  getBook,
  getPriceHistory,
  listTransactions,
] as const;

export const notifications = {
  'market.order-filled': OrderFilled,
  'market.order-expired': OrderExpired,
} as const;
