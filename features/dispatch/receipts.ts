// Receipts: a command repeated with its id gets its first answer and does nothing again.
import type { Answer } from '#protocol/envelope.ts';
import { refuse } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';

export interface CommandKey {
  accountId: number;
  commandId: string;
  command: string;
}

const INSERT = `
  INSERT INTO command_receipt (account_id, command_id, command, answer, at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;
const FIND = `
  SELECT command, answer FROM command_receipt WHERE account_id = $1 AND command_id = $2`;
const FILL = `
  UPDATE command_receipt SET answer = $3 WHERE account_id = $1 AND command_id = $2`;

/** What a receipt says while its transaction is open: nobody else ever sees it. */
const UNANSWERED = 'null';

/**
 * Claims the id: null where the caller is first, otherwise the first answer. A repeat that comes
 * while the first is under way waits here until that one has committed or rolled back.
 */
export async function claim(tx: Tx, key: CommandKey): Promise<Answer | null> {
  return insert(tx, key, UNANSWERED);
}

/** Writes the answer into the claimed receipt. */
export async function fill(tx: Tx, key: CommandKey, answer: Answer): Promise<void> {
  await tx.manager.query(FILL, [key.accountId, key.commandId, JSON.stringify(answer)]);
}

/** Keeps the answer of a command that changed nothing; the kept one where a repeat was faster. */
export async function keep(tx: Tx, key: CommandKey, answer: Answer): Promise<Answer> {
  return (await insert(tx, key, JSON.stringify(answer))) ?? answer;
}

async function insert(tx: Tx, key: CommandKey, answer: string): Promise<Answer | null> {
  const { accountId, commandId, command } = key;
  const values = [accountId, commandId, command, answer, tx.now];
  const [{ inserted }] = await tx.manager.query<[{ inserted: number }]>(
    `WITH receipt AS (${INSERT} RETURNING 1) SELECT count(*)::int AS inserted FROM receipt`,
    values,
  );
  return inserted === 1 ? null : find(tx, key);
}

async function find(tx: Tx, { accountId, commandId, command }: CommandKey): Promise<Answer> {
  const [receipt] = await tx.manager.query<{ command: string; answer: Answer }[]>(FIND, [
    accountId,
    commandId,
  ]);
  if (!receipt) throw new Error('a receipt is in the way and yet not there');
  if (receipt.command === command) return receipt.answer;
  return { ok: false, refusal: refuse('COMMAND_ID_REUSED', { usedFor: receipt.command }) };
}
