// The transaction of a command: its receipt, its changes, its timers and its results, or none.
import type { Answer } from '#protocol/envelope.ts';
import { isRefusal, type Refusal } from '#protocol/refusals.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import type { SingleCommand } from '../command.ts';
import type { Call } from './call.ts';
import { retryConflicts } from './database-errors.ts';
import { claim, fill, keep, type CommandKey } from './receipts.ts';

type SingleCall = Call<SingleCommand>;

export function execute(runtime: Runtime, call: SingleCall): Promise<Answer> {
  return retryConflicts(() => executeOnce(runtime, call));
}

/** Thrown through the transaction, so that a refused command leaves nothing behind. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function executeOnce(runtime: Runtime, call: SingleCall): Promise<Answer> {
  const key = receiptKey(call);
  try {
    if (call.command.spec.kind === 'query') return await answerQuery(runtime, call);
    if (!key) return await transact(runtime, (tx) => runOrRefuse(tx, call));
    return await transact(runtime, async (tx) => {
      const first = await claim(tx, key);
      if (first) return first;
      const answer = await runOrRefuse(tx, call);
      await fill(tx, key, answer);
      return answer;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const answer: Answer = { ok: false, refusal: error.refusal };
    return key ? transact(runtime, (tx) => keep(tx, key, answer)) : answer;
  }
}

/** The answers of commands that anyone may call hold tokens, and are never written down. */
function receiptKey({ id, command, caller }: SingleCall): CommandKey | null {
  const { kind, caller: callerKind, name } = command.spec;
  if (kind === 'query' || callerKind === 'anyone') return null;
  return { accountId: caller.accountId, commandId: id, command: name };
}

/** A query sees one moment, however many statements it takes, and can change nothing. */
function answerQuery(runtime: Runtime, call: SingleCall): Promise<Answer> {
  return transact(runtime, async (tx) => {
    await tx.manager.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return runOrRefuse(tx, call);
  });
}

async function runOrRefuse(tx: Tx, call: SingleCall): Promise<Answer> {
  const { command, caller, input, prepared } = call;
  const output = await command.run(tx, caller, input, prepared);
  if (isRefusal(output)) throw new Refused(output);
  return { ok: true, output };
}
