// `wallet.list-journal`: what came and went, newest first, a page at a time.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { listJournal, TransferKind } from '#protocol/wallet.ts';
import { accountsOf } from './accounts.ts';
import type { ActingOwner } from './acting-owner.ts';
import { readJournal } from './wallet.queries.ts';

export const listJournalQuery = (actingOwner: ActingOwner) =>
  implement(listJournal, async (tx, { characterId }, { corporationId, division, ...page }) => {
    const ownerId = await actingOwner(tx, characterId, corporationId);
    if (ownerId === undefined) return refuse('NO_SUCH_ACCOUNT');
    const accounts = await accountsOf(tx, ownerId);
    const account = accounts.find((candidate) => candidate.division === division);
    if (!account) return refuse('NO_SUCH_ACCOUNT', { division });
    const { accountId } = account;
    const before = page.before ?? Number.MAX_SAFE_INTEGER;
    const rows = await run(tx.manager, readJournal, { accountId, before, limit: page.limit });
    return rows.map((row) => ({
      ...row,
      kind: TransferKind.parse(row.kind),
      at: row.at.getTime(),
    }));
  });
