// Receipts: a command repeated with its id gets its first answer and does nothing again.
import { connectionOf } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import type { Answer } from '#protocol/envelope.ts';
import { refuse } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { RepeatedCommandError } from './database-errors.ts';

export interface CommandKey {
  accountId: number;
  commandId: string;
  command: string;
}

interface Receipt extends CommandKey {
  answer: Answer;
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

const FIND_ALL = `
  SELECT account_id AS "accountId", command_id AS "commandId", command, answer
  FROM command_receipt JOIN unnest($1::int[], $2::uuid[]) AS key (account_id, command_id)
    USING (account_id, command_id)`;
const INSERT_ALL = `
  INSERT INTO command_receipt (account_id, command_id, command, answer, at)
  SELECT account_id, command_id, $3, answer, $5
  FROM unnest($1::int[], $2::uuid[], $4::json[]) AS receipt (account_id, command_id, answer)
  ORDER BY account_id, command_id ON CONFLICT DO NOTHING`;

/** The answers that stand already, in the order of the keys, which are all of one command. */
export async function findAll(
  tx: Tx,
  keys: readonly CommandKey[],
): Promise<readonly (Answer | undefined)[]> {
  const connection = await connectionOf(tx.manager);
  const values = [keys.map(({ accountId }) => accountId), keys.map(({ commandId }) => commandId)];
  const name = statementName(FIND_ALL);
  const { rows } = await connection.query<Receipt>({ name, text: FIND_ALL, values });
  const receipts = new Map(rows.map((receipt) => [receiptId(receipt), receipt]));
  return keys.map((key) => {
    const receipt = receipts.get(receiptId(key));
    return receipt && answerOf(receipt, key.command);
  });
}

/**
 * Writes the answers of a batch.
 * @throws RepeatedCommandError where another transaction was faster with one of them
 */
export async function writeAll(
  tx: Tx,
  keys: readonly CommandKey[],
  answers: readonly Answer[],
): Promise<void> {
  const connection = await connectionOf(tx.manager);
  const values = [
    keys.map(({ accountId }) => accountId),
    keys.map(({ commandId }) => commandId),
    keys[0]?.command,
    answers.map((answer) => JSON.stringify(answer)),
    tx.now,
  ];
  const name = statementName(INSERT_ALL);
  const { rowCount } = await connection.query({ name, text: INSERT_ALL, values });
  if (rowCount !== keys.length) throw new RepeatedCommandError();
}

/** One text for one key. */
export const receiptId = ({ accountId, commandId }: Omit<CommandKey, 'command'>): string =>
  `${accountId} ${commandId}`;

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
  return answerOf(receipt, command);
}

function answerOf(receipt: { command: string; answer: Answer }, command: string): Answer {
  if (receipt.command === command) return receipt.answer;
  return { ok: false, refusal: refuse('COMMAND_ID_REUSED', { usedFor: receipt.command }) };
}
