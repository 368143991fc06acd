// `market.get-price-history`: what something was traded for in a region, day by day.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { getPriceHistory } from '#protocol/market.ts';
import { readHistory } from './market.queries.ts';

const DAY_MS = 86_400_000;

export const getPriceHistoryQuery = implement(
  getPriceHistory,
  (tx, _caller, { regionId, typeId, days }) => {
    const since = new Date(tx.now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
    return run(tx.manager, readHistory, { regionId, typeId, since });
  },
);
