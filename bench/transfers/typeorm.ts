// The same transfer as one interactive transaction through TypeORM: lock, check, save, tell.
import { randomUUID } from 'node:crypto';
import { EntitySchema, In, type EntityManager } from 'typeorm';
import { transact, type Runtime } from '#queues/runtime.ts';
import { tell } from '#queues/results/results.ts';
import type { Route } from './route.ts';

interface AccountRow {
  accountId: number;
  ownerId: number;
  balanceCents: string;
}

const Account = new EntitySchema<AccountRow>({
  name: 'BenchAccount',
  tableName: 'wallet_account',
  columns: {
    accountId: { name: 'account_id', type: 'integer', primary: true },
    ownerId: { name: 'owner_id', type: 'integer' },
    balanceCents: { name: 'balance_cents', type: 'bigint' },
  },
});

interface TransferRow {
  reference: string;
  kind: string;
  fromAccountId: number;
  toAccountId: number;
  amountCents: string;
  fromBalanceCents: string;
  toBalanceCents: string;
  reason: string;
  at: Date;
}

const Transfer = new EntitySchema<TransferRow>({
  name: 'BenchTransfer',
  tableName: 'wallet_transfer',
  columns: {
    reference: { type: 'text', primary: true },
    kind: { type: 'text' },
    fromAccountId: { name: 'from_account_id', type: 'integer' },
    toAccountId: { name: 'to_account_id', type: 'integer' },
    amountCents: { name: 'amount_cents', type: 'bigint' },
    fromBalanceCents: { name: 'from_balance_cents', type: 'bigint' },
    toBalanceCents: { name: 'to_balance_cents', type: 'bigint' },
    reason: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

interface ReceiptRow {
  accountId: number;
  commandId: string;
  command: string;
  answer: object;
  at: Date;
}

const Receipt = new EntitySchema<ReceiptRow>({
  name: 'BenchReceipt',
  tableName: 'command_receipt',
  columns: {
    accountId: { name: 'account_id', type: 'integer', primary: true },
    commandId: { name: 'command_id', type: 'uuid', primary: true },
    command: { type: 'text' },
    answer: { type: 'json' },
    at: { type: 'timestamptz' },
  },
});

/** The data source of the contestant has these besides its own. */
export const benchEntities = [Account, Transfer, Receipt];

export function payByTypeOrm(runtime: Runtime, accountId: number) {
  return ({ fromId, toId }: Route): Promise<void> =>
    transact(runtime, async (tx) => {
      const commandId = randomUUID();
      const { manager } = tx;
      const known = await manager.findOneBy(Receipt, { accountId, commandId });
      if (known) return;
      const [from, to] = await lock(manager, fromId, toId);
      if (BigInt(from.balanceCents) < 1n) throw new Error('not enough money');
      from.balanceCents = String(BigInt(from.balanceCents) - 1n);
      to.balanceCents = String(BigInt(to.balanceCents) + 1n);
      for (const { accountId: id, balanceCents } of [from, to]) {
        await manager.update(Account, { accountId: id }, { balanceCents });
      }
      await manager.insert(Transfer, {
        reference: `wallet.transfer ${accountId} ${commandId}`,
        kind: 'player-donation',
        fromAccountId: from.accountId,
        toAccountId: to.accountId,
        amountCents: '1',
        fromBalanceCents: from.balanceCents,
        toBalanceCents: to.balanceCents,
        reason: '',
        at: tx.now,
      });
      const body = { fromOwnerId: fromId, amountCents: '1', balanceCents: to.balanceCents };
      await tell(tx, [{ characterId: toId, kind: 'wallet.money-received', body, at: tx.now }]);
      const answer = { ok: true, output: { balanceCents: from.balanceCents } };
      const command = 'wallet.transfer';
      await manager.insert(Receipt, { accountId, commandId, command, answer, at: tx.now });
    });
}

async function lock(
  manager: EntityManager,
  fromId: number,
  toId: number,
): Promise<[AccountRow, AccountRow]> {
  const rows = await manager.find(Account, {
    where: { ownerId: In([fromId, toId]) },
    order: { accountId: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const of = (ownerId: number): AccountRow | undefined =>
    rows.find((row) => row.ownerId === ownerId);
  const [from, to] = [of(fromId), of(toId)];
  if (!from || !to) throw new Error('an account is missing');
  return [from, to];
}
