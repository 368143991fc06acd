// Pays for a job: the system's cost and the surcharge to the universe, the tax to the facility.
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { openLedger, UNIVERSE, writeLedger } from '../wallet/index.ts';
import type { Proposal } from './proposal.ts';

/** Refused where the wallet does not hold as much. */
export async function pay(
  tx: Tx,
  jobId: number,
  division: number,
  { ownerId, facility, plan }: Proposal,
): Promise<Refusal | null> {
  const { systemCents, taxCents, surchargeCents, totalCents } = plan.costs;
  const ledger = await openLedger(tx, [
    { ownerId, division },
    { ownerId: facility.ownerId, division: 1 },
  ]);
  const from = ledger.account(ownerId, division);
  if (!from) return refuse('NO_SUCH_ACCOUNT', { division });
  const balanceCents = String(from.balanceCents);
  const landlord = ledger.account(facility.ownerId)?.accountId ?? UNIVERSE.industry;
  const parts = [
    ['industry-job-cost', systemCents, UNIVERSE.industry],
    ['industry-surcharge', surchargeCents, UNIVERSE.industry],
    ['industry-facility-tax', taxCents, landlord],
  ] as const;
  for (const [kind, amountCents, toAccountId] of parts) {
    // Who owns the facility pays no tax into its own pocket.
    if (amountCents === 0n || toAccountId === from.accountId) continue;
    const isPaid = ledger.transfer({
      reference: `industry.start-job ${jobId} ${kind}`,
      fromAccountId: from.accountId,
      contextId: jobId,
      ...{ kind, toAccountId, amountCents },
    });
    const costCents = String(totalCents);
    if (!isPaid) return refuse('NOT_ENOUGH_MONEY', { balanceCents, costCents });
  }
  await writeLedger(tx, ledger);
  return null;
}
