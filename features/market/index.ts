// The only door to the market: its commands, and the operations of its service.
import type { AnyCommand } from '#features/command.ts';
import { cancelOrderCommand } from './cancel-order.ts';
import { getBookQuery } from './get-book.ts';
import { getPriceHistoryQuery } from './get-price-history.ts';
import { getTermsQuery } from './get-terms.ts';
import { listHistoryOrdersQuery, listOwnOrdersQuery } from './list-orders.ts';
import { listSellableQuery } from './list-sellable.ts';
import { listTransactionsQuery } from './list-transactions.ts';
import { modifyOrderCommand } from './modify-order.ts';
import { placeOrderCommand } from './place-order.ts';

export { closeDays } from './close-days.ts';
export { fireExpireOrder } from './expire-orders.ts';
export { seedOrders } from './seed-orders.ts';
export { upcomingExpiries } from './upcoming-expiries.ts';

export const commands: AnyCommand[] = [
  placeOrderCommand,
  modifyOrderCommand,
  cancelOrderCommand,
  listOwnOrdersQuery,
  listHistoryOrdersQuery,
  getTermsQuery,
  listSellableQuery,
  getBookQuery,
  getPriceHistoryQuery,
  listTransactionsQuery,
];
