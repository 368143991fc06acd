// `market.get-book`: one side of a book, the best price first, a page at a time.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { getBook } from '#protocol/market.ts';
import { MAX_AMOUNT_CENTS } from '#protocol/money.ts';
import { readBuys, readSells } from './market.queries.ts';
import { rangeName } from './ranges.ts';

/** Before the first order of each side. */
const START = {
  sell: { priceCents: 0n, issuedAt: 0, orderId: 0 },
  buy: { priceCents: MAX_AMOUNT_CENTS, issuedAt: 0, orderId: 0 },
} as const;

export const getBookQuery = implement(getBook, async (tx, _caller, input) => {
  const { regionId, typeId, side, limit } = input;
  const { priceCents, issuedAt, orderId } = input.after ?? START[side];
  const rows = await run(tx.manager, side === 'sell' ? readSells : readBuys, {
    regionId,
    typeId,
    priceCents: String(priceCents),
    issuedAt: new Date(issuedAt),
    orderId,
    now: tx.now,
    limit,
  });
  return rows.map((row) => ({
    ...row,
    range: rangeName(row.range),
    issuedAt: row.issuedAt.getTime(),
    expiresAt: row.expiresAt?.getTime() ?? null,
  }));
});
