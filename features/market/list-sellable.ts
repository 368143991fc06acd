// `market.list-sellable`: stacks of a type in hangars at stations with a market, largest first.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { listSellable } from '#protocol/market.ts';
import { refuse } from '#protocol/refusals.ts';
import { actingOwner } from '../corporations/index.ts';
import { stations } from '../universe/index.ts';
import { readStacks } from './market.queries.ts';
import { MARKET_SERVICE } from './rules.ts';

const MAX_STACKS = 200;

export const listSellableQuery = implement(
  listSellable,
  async (tx, { characterId }, { corporationId, typeId }) => {
    const ownerId = await actingOwner(tx, characterId, corporationId);
    if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
    const stacks = await run(tx.manager, readStacks, { ownerId, typeId, limit: MAX_STACKS });
    const known = await stations(tx);
    return stacks.filter(({ stationId }) =>
      known.get(stationId)?.serviceIds.includes(MARKET_SERVICE),
    );
  },
);
