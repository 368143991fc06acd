// How orders are spoken of.
import type { Execution, OrderRange, OrderSide } from '#protocol/market.ts';
import { formatDuration, formatIsk, formatQuantity } from '../lib/format.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function rangeWords(range: OrderRange): string {
  if (range === 'station') return 'Station';
  if (range === 'system') return 'System';
  if (range === 'region') return 'Region';
  return range === 1 ? '1 jump' : `${range} jumps`;
}

/** Null: no way leads there; undefined: not known yet. */
export function jumpsWords(jumps: number | null | undefined): string {
  if (jumps === undefined) return '…';
  if (jumps === null) return 'no way';
  if (jumps === 0) return 'same system';
  return jumps === 1 ? '1 jump' : `${jumps} jumps`;
}

/** Days where it is days, for columns to be calm. */
export function leftWords(expiresAt: number | null, now: number): string {
  if (expiresAt === null) return 'never';
  const leftMs = expiresAt - now;
  if (leftMs <= 0) return 'over';
  if (leftMs >= 2 * DAY_MS) return `${Math.round(leftMs / DAY_MS)}d`;
  return leftMs >= HOUR_MS ? `${Math.ceil(leftMs / HOUR_MS)}h` : formatDuration(leftMs);
}

export const SIDE_VERBS: Record<OrderSide, string> = { buy: 'Buy', sell: 'Sell' };

/** What became of an order that was sent. */
export function executionWords(
  side: OrderSide,
  name: string,
  execution: Execution,
): { title: string; help: string } {
  const { volumeTraded, volumeRemaining, tradedCents, state } = execution;
  const costs = [
    execution.feeCents === '0' ? '' : `Broker's fee ${formatIsk(execution.feeCents)}.`,
    execution.salesTaxCents === '0' ? '' : `Sales tax ${formatIsk(execution.salesTaxCents)}.`,
  ];
  const rest = `${formatQuantity(volumeRemaining)} `;
  if (volumeTraded === 0) {
    const help = [`${rest}wait for a ${side === 'buy' ? 'seller' : 'buyer'}.`, ...costs];
    return { title: `Your ${side} order for ${name} stands`, help: words(help) };
  }
  const done = side === 'buy' ? 'Bought' : 'Sold';
  const title = `${done} ${formatQuantity(volumeTraded)} × ${name}`;
  const left =
    volumeRemaining === 0
      ? ''
      : state === 'open'
        ? `${rest}remain in your order.`
        : `${rest}were not to be had.`;
  return { title, help: words([`For ${formatIsk(tradedCents)}.`, left, ...costs]) };
}

const words = (parts: readonly string[]): string => parts.filter(Boolean).join(' ');
