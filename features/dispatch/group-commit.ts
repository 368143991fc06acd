// Group commit: calls of one busy command that come while a transaction is under way share the next
// one. Each of them is still carried out once, whole or not at all, and has a receipt of its own.
import type { Answer } from '#protocol/envelope.ts';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import type { AnyBatchedCommand } from '../command.ts';
import type { Call } from './call.ts';
import { asRepeated, retryConflicts } from './database-errors.ts';
import { findAll, receiptId, writeAll, type CommandKey } from './receipts.ts';

type BatchedCall = Call<AnyBatchedCommand>;

/** Longer batches hold their locks for longer than they save on commits. */
const MAX_BATCH = 100;
/** A second transaction computes while the first one waits for the disk or for the database. */
const MAX_UNDER_WAY = 2;
/** What waits for longer than this many calls is better told so at once. */
const MAX_WAITING = 10_000;

interface Waiting {
  readonly call: BatchedCall;
  readonly key: CommandKey;
  /** Undefined where the call contends for nothing that is known beforehand. */
  readonly contendsFor: string | undefined;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const groups = new WeakMap<Runtime, Map<string, Group>>();

/** Carries out a call together with the others of its command that come at the time. */
export function joinGroup(runtime: Runtime, call: BatchedCall): Promise<Answer> {
  const byName = groups.get(runtime) ?? new Map<string, Group>();
  groups.set(runtime, byName);
  const { name } = call.command.spec;
  const group = byName.get(name) ?? new Group(runtime);
  byName.set(name, group);
  return group.join(call);
}

class Group {
  readonly #runtime: Runtime;
  #waiting: Waiting[] = [];
  /** Of the commands under way. */
  readonly #ids = new Set<string>();
  /** What the transactions under way work on. */
  readonly #held = new Set<string | undefined>();
  #underWay = 0;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  join(call: BatchedCall): Promise<Answer> {
    if (this.#waiting.length >= MAX_WAITING) {
      return Promise.resolve({ ok: false, refusal: refuse('OVERLOADED', {}) });
    }
    const { accountId } = call.caller;
    const { spec, contendsFor: keyOf } = call.command;
    const key = { accountId, commandId: call.id, command: spec.name };
    const contendsFor = keyOf?.(call);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ call, key, contendsFor, resolve, reject });
      // Calls that came in the same turn of the loop are gathered before any of them goes.
      setImmediate(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    if (this.#underWay >= MAX_UNDER_WAY) return;
    this.#underWay += 1;
    for (let batch = this.#take(); batch.length > 0; batch = this.#take()) {
      await this.#settle(batch);
      for (const { key, contendsFor } of batch) {
        this.#ids.delete(receiptId(key));
        this.#held.delete(contendsFor);
      }
    }
    this.#underWay -= 1;
  }

  /**
   * A repeat of what is under way waits until that is done, and finds its answer then. What would
   * wait for another transaction at a lock waits here, in its turn, and holds up nobody else. While
   * another transaction could begin, some are left for it.
   */
  #take(): Waiting[] {
    const idle = MAX_UNDER_WAY - this.#underWay;
    const size = Math.min(MAX_BATCH, Math.ceil(this.#waiting.length / (1 + idle)));
    const batch: Waiting[] = [];
    const rest: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const id = receiptId(waiting.key);
      const isFree = !this.#ids.has(id) && !this.#held.has(waiting.contendsFor);
      if (batch.length < size && isFree) {
        this.#ids.add(id);
        batch.push(waiting);
      } else rest.push(waiting);
    }
    this.#waiting = rest;
    for (const { contendsFor } of batch) if (contendsFor) this.#held.add(contendsFor);
    return batch;
  }

  /** One that throws is found by carrying out each by itself, and spoils it for no other. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    let isRepeated = false;
    try {
      const answers = await retryConflicts(() => {
        const commit = this.#commit(batch, isRepeated);
        isRepeated = true;
        return commit.catch(asRepeated);
      });
      batch.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) only?.reject(error);
      else for (const waiting of batch) await this.#settle([waiting]);
    }
  }

  /**
   * Repeats are rare, and writing the receipts finds them: who has answered already is looked up
   * by the second try alone.
   */
  #commit(batch: readonly Waiting[], isRepeated: boolean): Promise<readonly Answer[]> {
    return transact(this.#runtime, async (tx) => {
      const keys = batch.map(({ key }) => key);
      const answers: (Answer | undefined)[] = isRepeated ? [...(await findAll(tx, keys))] : [];
      const fresh = [...batch.keys()].filter((index) => answers[index] === undefined);
      if (fresh.length === 0) return answers as Answer[];
      const calls = fresh.map((index) => (batch[index] as Waiting).call);
      const outcomes = await runAll(tx, calls);
      fresh.forEach((index, place) => (answers[index] = outcomes[place]));
      const freshKeys = fresh.map((index) => keys[index] as CommandKey);
      await writeAll(tx, freshKeys, outcomes);
      return answers as Answer[];
    });
  }
}

async function runAll(tx: Tx, calls: readonly BatchedCall[]): Promise<readonly Answer[]> {
  const { command } = calls[0] as BatchedCall;
  const outcomes = await command.runAll(tx, calls);
  return outcomes.map((outcome) =>
    isRefusal(outcome) ? { ok: false, refusal: outcome } : { ok: true, output: outcome },
  );
}
