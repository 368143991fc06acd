// `market.list-transactions`: what an owner bought and sold, newest first.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { listTransactions } from '#protocol/market.ts';
import { refuse } from '#protocol/refusals.ts';
import { actingOwner } from '../corporations/index.ts';
import { readTransactions } from './market.queries.ts';

export const listTransactionsQuery = implement(
  listTransactions,
  async (tx, { characterId }, { corporationId, before = Number.MAX_SAFE_INTEGER, limit }) => {
    const ownerId = await actingOwner(tx, characterId, corporationId);
    if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
    const rows = await run(tx.manager, readTransactions, { ownerId, before, limit });
    return rows.map(({ isBuy, ...row }) => ({
      ...row,
      side: isBuy ? ('buy' as const) : ('sell' as const),
      at: row.at.getTime(),
    }));
  },
);
