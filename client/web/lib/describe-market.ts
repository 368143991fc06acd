// What befell orders, in words.
import { notifications } from '#protocol/market.ts';
import type { Description, Names } from './describe-result.ts';
import { formatIsk, formatQuantity } from './format.ts';

function describeFilled(body: unknown, names: Names): Description | undefined {
  const filled = notifications['market.order-filled'].safeParse(body).data;
  if (!filled) return undefined;
  const { side, quantity, volumeRemaining, tradedCents } = filled;
  const goods = `${formatQuantity(quantity)} × ${names.type(filled.typeId)}`;
  return {
    title: `${side === 'sell' ? 'Sold' : 'Bought'} ${goods}`,
    help: `For ${formatIsk(tradedCents)}. ${
      volumeRemaining === 0
        ? 'Your order is filled.'
        : `${formatQuantity(volumeRemaining)} remain in your order.`
    }`,
    more: `At ${names.station(filled.stationId)}.`,
  };
}

function describeExpired(body: unknown, names: Names): Description | undefined {
  const expired = notifications['market.order-expired'].safeParse(body).data;
  if (!expired) return undefined;
  const { side, volumeReturned, escrowReturnedCents } = expired;
  return {
    title: `Your ${side} order for ${names.type(expired.typeId)} has expired`,
    help:
      side === 'sell'
        ? `${formatQuantity(volumeReturned)} are back in your hangar.`
        : `${formatIsk(escrowReturnedCents)} are back in your wallet.`,
    more: `At ${names.station(expired.stationId)}.`,
  };
}

export const MARKET_WORDS = {
  'market.order-filled': describeFilled,
  'market.order-expired': describeExpired,
};
