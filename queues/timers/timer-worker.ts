// Fires one timer: sleeps until the next due moment, takes what is due in batches, and has the
// effect, the completion, the re-arming and the results of a batch commit together.
//
//            woken or due                 full batch, or more is due
//   [asleep] ------------> [taking] <---------------------------------.
//      ^                      |  claim, effect, completion: one commit |
//      |    nothing is due    |----------------------------------------'
//      '----------------------|
//                             | the effect threw: all of it rolled back
//                             v
//                         [halving] -- one firing left, still throws --> its retry, or dead letter
import { connectionOf } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import { transact, type Runtime, type Tx } from '../runtime.ts';
import { transactionDatabase } from './boss-database.ts';
import { leastDuePriority } from './due-order.ts';
import type { Fire, Firing, TimerDefinition } from './definition.ts';
import { LOOK_AHEAD_MS, type StoredFiring } from './timers.ts';
import { Alarm } from './alarm.ts';

/** Keeps a failing database from being asked in a tight loop. */
const ERROR_DELAY_MS = 500;
/** What is due but held by another transaction is looked for again after this. */
const HELD_DELAY_MS = 5;

export interface TimerWorkerEvents {
  /** A batch has been committed; lateness is from due to now, of each firing. */
  onFired?: (timer: TimerDefinition, latenessMs: readonly number[]) => void;
}

interface Taken {
  count: number;
  /** The effect threw, and all of the batch was rolled back. */
  failed: boolean;
}

export class TimerWorker<P> {
  readonly timer: TimerDefinition<P>;
  readonly #runtime: Runtime;
  readonly #fire: Fire<P>;
  readonly #events: TimerWorkerEvents;
  /** Wakes the one loop that watches for due moments. */
  readonly #watch: Alarm;
  /** Wakes the other loops, which only help while batches come full. */
  readonly #help: Alarm;
  #stopping = false;
  #loops: Promise<void>[] = [];

  constructor(
    runtime: Runtime,
    timer: TimerDefinition<P>,
    fire: Fire<P>,
    events: TimerWorkerEvents = {},
  ) {
    this.timer = timer;
    this.#runtime = runtime;
    this.#fire = fire;
    this.#events = events;
    this.#watch = new Alarm(runtime.clock);
    this.#help = new Alarm(runtime.clock);
  }

  start(): void {
    if (this.#loops.length > 0) return;
    this.#stopping = false;
    const helpers = this.#runtime.config.timers.concurrency - 1;
    this.#loops = [
      this.#loop((heard) => this.#sleepUntilDue(heard), this.#watch),
      ...Array.from({ length: helpers }, () =>
        this.#loop(() => this.#sleepUntilFull(), this.#help),
      ),
    ];
  }

  /** Something was armed to come due soon. */
  wake(): void {
    this.#watch.ring();
  }

  /** Finishes the batches under way, and takes no more. Safe to call twice. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#watch.ring();
    this.#help.ring();
    await Promise.all(this.#loops);
    this.#loops = [];
  }

  /** Fires a batch of what is due now, and returns how many that were. */
  async fireBatch(): Promise<number> {
    const { count, failed } = await this.#take(this.#maxSize);
    return failed ? this.drain() : count;
  }

  /** Fires all that is due now, what comes due by that too, and returns how many that were. */
  async drain(): Promise<number> {
    let total = 0;
    for (let size = this.#maxSize; ;) {
      const taken = await this.#take(size);
      if (taken.count === 0) return total;
      if (!taken.failed) total += taken.count;
      size = this.#nextSize(size, taken);
    }
  }

  async #loop(sleep: (heard: number) => Promise<void>, alarm: Alarm): Promise<void> {
    let size = this.#maxSize;
    while (!this.#stopping) {
      const heard = alarm.rings;
      try {
        const taken = await this.#take(size);
        const full = taken.failed || taken.count === size;
        size = this.#nextSize(size, taken);
        if (full) this.#help.ring();
        else await sleep(heard);
      } catch (error) {
        this.#runtime.log.error({ err: error, timer: this.timer.name }, 'cannot fire');
        await alarm.wait(ERROR_DELAY_MS, heard);
      }
    }
  }

  get #maxSize(): number {
    const { batchSize } = this.#runtime.config.timers;
    return Math.min(batchSize, this.timer.batchSize ?? batchSize);
  }

  /** Halves down to the firing that makes its batch throw, and grows again past it. */
  #nextSize(size: number, taken: Taken): number {
    return taken.failed ? Math.ceil(taken.count / 2) : Math.min(size * 2, this.#maxSize);
  }

  async #sleepUntilDue(heard: number): Promise<void> {
    const { nextDueSql } = await this.#runtime.timers.tableOf(this.timer);
    const pool = await connectionOf(this.#runtime.dataSource.manager);
    const { rows } = await pool.query<{ delayMs: number | null }>({ text: nextDueSql });
    const delayMs = rows[0]?.delayMs ?? LOOK_AHEAD_MS;
    await this.#watch.wait(Math.min(Math.max(delayMs, HELD_DELAY_MS), LOOK_AHEAD_MS), heard);
  }

  async #sleepUntilFull(): Promise<void> {
    await this.#help.wait(LOOK_AHEAD_MS, this.#help.rings);
  }

  /** One batch in one transaction. `failed` where it threw and was rolled back whole. */
  async #take(size: number): Promise<Taken> {
    let stored: StoredFiring[] = [];
    try {
      await transact(this.#runtime, async (tx) => {
        if (size === 1) {
          stored = await this.#fireAlone(tx);
          return;
        }
        stored = await this.#takeDue(tx, size);
        if (stored.length > 0) await this.#fireAll(tx, stored);
      });
    } catch (error) {
      if (stored.length === 0) throw error;
      const context = { err: error, timer: this.timer.name, firings: stored.length };
      this.#runtime.log.warn(context, 'halving');
      return { count: stored.length, failed: true };
    }
    this.#report(stored);
    return { count: stored.length, failed: false };
  }

  /** Completes what is due before it is fired: rolled back together, it is all due again. */
  async #takeDue(tx: Tx, size: number): Promise<StoredFiring[]> {
    const { takeDueSql: text } = await this.#runtime.timers.tableOf(this.timer);
    const connection = await connectionOf(tx.manager);
    const values = [leastDuePriority(this.#runtime.clock.now()), size];
    const { rows } = await connection.query<{ data: StoredFiring }>({
      name: statementName(text),
      text,
      values,
    });
    return rows.map(({ data }) => data);
  }

  #fireAll(tx: Tx, stored: StoredFiring[]): Promise<void> {
    // Of what is due at one moment the order is that of the keys, so that chance repeats itself.
    stored.sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
    return this.#fire(
      tx,
      stored.map((firing) => this.#toFiring(firing)),
    );
  }

  /** A firing that throws by itself is given back for a later try, or dead-lettered. */
  async #fireAlone(tx: Tx): Promise<StoredFiring[]> {
    const { boss } = this.#runtime.timers;
    const db = transactionDatabase(tx.manager);
    const minPriority = leastDuePriority(this.#runtime.clock.now());
    const jobs = await boss.fetch<StoredFiring>(this.timer.name, { minPriority, db });
    const stored = jobs.map(({ data }) => data);
    if (stored.length === 0) return [];
    const connection = await connectionOf(tx.manager);
    await connection.query({ text: 'SAVEPOINT alone' });
    try {
      await this.#fireAll(tx, stored);
      await boss.deleteJob(this.timer.name, jobs, { db });
    } catch (error) {
      await connection.query({ text: 'ROLLBACK TO SAVEPOINT alone' });
      await boss.fail(this.timer.name, jobs, describe(error), { db });
      const context = { err: error, timer: this.timer.name, firing: stored[0] };
      this.#runtime.log.error(context, 'a firing failed');
    }
    return stored;
  }

  #toFiring({ key, dueAt, payload }: StoredFiring): Firing<P> {
    return { key, dueAt: new Date(dueAt), payload: this.timer.payload.parse(payload) };
  }

  #report(stored: readonly StoredFiring[]): void {
    if (!this.#events.onFired || stored.length === 0) return;
    const nowMs = this.#runtime.clock.now();
    this.#events.onFired(
      this.timer,
      stored.map(({ dueAt }) => nowMs - dueAt),
    );
  }
}

function describe(error: unknown): object {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { message: String(error) };
}
