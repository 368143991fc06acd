// What a new character begins with.
import type { Tx } from '#queues/runtime.ts';
import { openLedger, openWallet, writeLedger } from './accounts.ts';
import { UNIVERSE } from './ledger.ts';

const CENTS = 100n;

/** Opens the wallet of a new character, in its own transaction, and pays its first money. */
export async function endow(tx: Tx, characterId: number): Promise<void> {
  await openWallet(tx, characterId, 1);
  const amountCents = BigInt(tx.runtime.config.economy.startingFunds) * CENTS;
  const ledger = await openLedger(tx, [{ ownerId: characterId, division: 1 }]);
  const account = ledger.account(characterId);
  if (!account || amountCents === 0n) return;
  ledger.transfer({
    reference: `starting-funds ${characterId}`,
    kind: 'starting-funds',
    fromAccountId: UNIVERSE.startingFunds,
    toAccountId: account.accountId,
    amountCents,
  });
  await writeLedger(tx, ledger);
}
