// Pays each participant of an encounter out of the universe's own account, once.
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { openLedger, UNIVERSE, writeLedger } from '../wallet/index.ts';

export interface Victory {
  readonly siteId: number;
  readonly characterIds: readonly number[];
}

export async function payFleet(
  tx: Tx,
  { siteId, characterIds }: Victory,
  amountCents: bigint,
): Promise<Refusal | undefined> {
  const ledger = await openLedger(
    tx,
    characterIds.map((ownerId) => ({ ownerId, division: 1 })),
  );
  const strangers = characterIds.filter((id) => !ledger.account(id));
  if (strangers.length > 0) return refuse('NOT_FOUND', { characterIds: strangers });
  if (amountCents === 0n) return undefined;
  for (const characterId of characterIds) {
    ledger.transfer({
      reference: `incursions.encounter ${siteId} ${characterId}`,
      kind: 'incursion-reward',
      fromAccountId: UNIVERSE.incursions,
      toAccountId: ledger.account(characterId)?.accountId ?? 0,
      amountCents,
      contextId: siteId,
    });
  }
  await writeLedger(tx, ledger);
  return undefined;
}
