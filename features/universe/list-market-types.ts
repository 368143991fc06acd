// universe.list-market-types: what the market lists in one of its groups.
import { implement } from '#features/command.ts';
import { listMarketTypes } from '#protocol/universe.ts';
import { marketTypes } from './catalogue/market.ts';
import { typeSummaries } from './summaries.ts';

export const listMarketTypesQuery = implement(
  listMarketTypes,
  async (tx, _caller, { marketGroupId }) => typeSummaries(tx, await marketTypes(tx, marketGroupId)),
);
