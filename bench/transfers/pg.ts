// The same transfer as one interactive transaction through plain `pg`, with prepared statements.
import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Route } from './route.ts';

const STATEMENTS = {
  receipt: 'SELECT answer FROM command_receipt WHERE account_id = $1 AND command_id = $2',
  lock: `SELECT account_id, owner_id, balance_cents FROM wallet_account
    WHERE owner_id = ANY ($1::int[]) ORDER BY account_id FOR UPDATE`,
  update: 'UPDATE wallet_account SET balance_cents = $2 WHERE account_id = $1',
  transfer: `INSERT INTO wallet_transfer (reference, kind, from_account_id, to_account_id,
      amount_cents, from_balance_cents, to_balance_cents, reason, at)
    VALUES ($1, 'player-donation', $2, $3, 1, $4, $5, '', $6)`,
  tell: `WITH box AS (
      UPDATE inbox SET last_sequence = last_sequence + 1 WHERE character_id = $1
      RETURNING last_sequence)
    INSERT INTO notification (character_id, sequence, kind, body, at)
    SELECT $1, last_sequence, 'wallet.money-received', $2, $3 FROM box`,
  answer: `INSERT INTO command_receipt (account_id, command_id, command, answer, at)
    VALUES ($1, $2, 'wallet.transfer', $3, $4)`,
};

interface Row {
  account_id: number;
  owner_id: number;
  balance_cents: string;
}

export function payByPg(pool: Pool, accountId: number) {
  return async (route: Route): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await transfer(client, accountId, route);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };
}

async function transfer(
  client: PoolClient,
  accountId: number,
  { fromId, toId }: Route,
): Promise<void> {
  const query = async (name: keyof typeof STATEMENTS, values: unknown[]) =>
    (await client.query<Row>({ name, text: STATEMENTS[name], values })).rows;
  const commandId = randomUUID();
  const at = new Date();
  await query('receipt', [accountId, commandId]);
  const rows = await query('lock', [[fromId, toId]]);
  const from = rows.find(({ owner_id }) => owner_id === fromId);
  const to = rows.find(({ owner_id }) => owner_id === toId);
  if (!from || !to || BigInt(from.balance_cents) < 1n) throw new Error('not enough money');
  const left = String(BigInt(from.balance_cents) - 1n);
  const got = String(BigInt(to.balance_cents) + 1n);
  await query('update', [from.account_id, left]);
  await query('update', [to.account_id, got]);
  const reference = `wallet.transfer ${accountId} ${commandId}`;
  await query('transfer', [reference, from.account_id, to.account_id, left, got, at]);
  const body = { fromOwnerId: fromId, amountCents: '1', balanceCents: got };
  await query('tell', [toId, JSON.stringify(body), at]);
  const answer = JSON.stringify({ ok: true, output: { balanceCents: left } });
  await query('answer', [accountId, commandId, answer, at]);
}
