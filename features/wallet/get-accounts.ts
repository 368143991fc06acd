// `wallet.get-accounts`: what an owner has, by division.
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { getAccounts } from '#protocol/wallet.ts';
import { accountsOf } from './accounts.ts';
import type { ActingOwner } from './acting-owner.ts';

export const getAccountsQuery = (actingOwner: ActingOwner) =>
  implement(getAccounts, async (tx, { characterId }, { corporationId }) => {
    const ownerId = await actingOwner(tx, characterId, corporationId);
    if (ownerId === undefined) return refuse('NO_SUCH_ACCOUNT');
    const accounts = await accountsOf(tx, ownerId);
    return accounts.map((account) => ({
      ...account,
      balanceCents: String(account.balanceCents),
    }));
  });
