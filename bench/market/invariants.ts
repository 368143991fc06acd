// What must hold of a million orders after any number of trades.
import type { Runtime } from '#queues/runtime.ts';
import { brokenInvariants } from '#test/economy/invariants/index.ts';

/** @throws where one does not hold */
export async function assertInvariants({ dataSource, clock }: Runtime): Promise<void> {
  // Pilots of a bench have money and skills out of nowhere: only orders are all accounted for.
  const broken = await brokenInvariants(dataSource, () => new Date(clock.now()), ['market']);
  if (broken.length > 0) throw new Error(broken.join('\n'));
}

/** Money of all players less what the universe gave and took: never changes. */
export async function moneyCents(runtime: Runtime): Promise<string> {
  const [row] = await runtime.dataSource.query<[{ cents: string }]>(
    `SELECT ((SELECT sum(balance_cents) FROM wallet_account)
       - (SELECT COALESCE(sum(amount_cents), 0) FROM wallet_transfer WHERE from_account_id <= 1000)
       + (SELECT COALESCE(sum(amount_cents), 0) FROM wallet_transfer WHERE to_account_id <= 1000)
     )::text AS cents`,
  );
  return row.cents;
}
