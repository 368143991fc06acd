// `market.get-terms`: what a character pays at a station, for a preview of its orders.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { getTerms } from '#protocol/market.ts';
import { refuse } from '#protocol/refusals.ts';
import { station } from '../universe/index.ts';
import { countOpenOrders } from './market.queries.ts';
import { LEAST_FEE_CENTS, MARKET_SERVICE, maxOrders, relistPercent } from './rules.ts';
import { termsOf, type Terms } from './terms.ts';

export const getTermsQuery = implement(getTerms, async (tx, { characterId }, { stationId }) => {
  const place = await station(tx, stationId);
  if (!place?.serviceIds.includes(MARKET_SERVICE)) return refuse('NO_MARKET', { stationId });
  const terms = (await termsOf(tx, [characterId])).get(characterId) as Terms;
  const [open] = await run(tx.manager, countOpenOrders, { characterIds: [characterId] });
  return {
    brokerPpm: terms.brokerPpm(place),
    leastFeeCents: String(LEAST_FEE_CENTS),
    salesTaxPpm: terms.salesTaxPpm,
    relistPercent: relistPercent(terms.skills),
    openOrders: open?.count ?? 0,
    maxOrders: maxOrders(terms.skills),
  };
});
