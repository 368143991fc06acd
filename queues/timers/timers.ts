// Arming and disarming: the pending firings of every timer, kept in pg-boss's queues.
import type { PgBoss } from 'pg-boss';
import { connectionOf } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import type { Tx } from '../runtime.ts';
import { transactionDatabase } from './boss-database.ts';
import type { Firing, TimerDefinition } from './definition.ts';
import { priorityOf } from './due-order.ts';
import { timerTable, type TimerTable } from './timer-table.ts';

/** Workers look this far ahead; a firing armed to come due sooner has to wake them. */
export const LOOK_AHEAD_MS = 30_000;
export const TIMER_CHANNEL = 'ephemeris_timer';

/** What pg-boss keeps with a firing: its start_after moves with each retry, `dueAt` never does. */
export interface StoredFiring {
  key: string;
  dueAt: number;
  payload: unknown;
}

/** The timers of one process: an instance of pg-boss over the process's data source. */
export class Timers {
  readonly boss: PgBoss;
  readonly #tables = new Map<string, Promise<TimerTable>>();

  constructor(boss: PgBoss) {
    this.boss = boss;
  }

  /**
   * Learns where pg-boss keeps the firings of timers, those that are installed. Asked for within a
   * transaction this would take a second connection, and wait forever where all are in use so.
   */
  async load(timers: readonly TimerDefinition[]): Promise<void> {
    const installed = new Set((await this.boss.getQueues()).map(({ name }) => name));
    const known = timers.filter(({ name }) => installed.has(name));
    await Promise.all(known.map((timer) => this.tableOf(timer)));
  }

  /** Where pg-boss keeps the firings of a timer. Throws where the timer was never installed. */
  tableOf(timer: TimerDefinition): Promise<TimerTable> {
    let table = this.#tables.get(timer.name);
    if (!table) {
      table = timerTable(this.boss, timer);
      this.#tables.set(timer.name, table);
    }
    return table;
  }
}

/** Upserts the one pending firing of the key. A moment in the past fires at once, as of then. */
export async function arm<P>(
  tx: Tx,
  timer: TimerDefinition<P>,
  key: string,
  dueAt: Date,
  payload: P,
): Promise<void> {
  await armAll(tx, timer, [{ key, dueAt, payload }]);
}

/** Upserts many firings in two statements. The caller holds the locks of their rows. */
export async function armAll<P>(
  tx: Tx,
  timer: TimerDefinition<P>,
  firings: readonly Firing<P>[],
): Promise<void> {
  await disarmAll(
    tx,
    timer,
    firings.map(({ key }) => key),
  );
  await armNew(tx, timer, firings);
}

/** The same for rows that the transaction has made, which have no firing yet: in one statement. */
export async function armNew<P>(
  tx: Tx,
  timer: TimerDefinition<P>,
  firings: readonly Firing<P>[],
): Promise<void> {
  if (firings.length === 0) return;
  const inserted = await tx.runtime.timers.boss.insert(timer.name, firings.map(toJob), {
    db: transactionDatabase(tx.manager),
    returnId: true,
  });
  // pg-boss passes over a firing whose key has another one pending, which would lose this one.
  if (inserted?.length !== firings.length) {
    throw new Error(`${timer.name}: two transactions armed the same key; lock its row first`);
  }
  await wakeWorkers(tx, timer, firings);
}

function toJob({ key, dueAt, payload }: Firing) {
  const data: StoredFiring = { key, dueAt: dueAt.getTime(), payload };
  return { data, singletonKey: key, startAfter: dueAt, priority: priorityOf(dueAt.getTime()) };
}

async function wakeWorkers(
  tx: Tx,
  timer: TimerDefinition,
  firings: readonly Firing[],
): Promise<void> {
  const horizonMs = tx.runtime.clock.now() + LOOK_AHEAD_MS;
  if (!firings.some(({ dueAt }) => dueAt.getTime() <= horizonMs)) return;
  const connection = await connectionOf(tx.manager);
  const text = 'SELECT pg_notify($1, $2)';
  const values = [TIMER_CHANNEL, timer.name];
  await connection.query({ name: statementName(text), text, values });
}

/** Removes the pending firing of the key, if there is one. */
export async function disarm(tx: Tx, timer: TimerDefinition, key: string): Promise<void> {
  await disarmAll(tx, timer, [key]);
}

/** Removes the pending firings of the keys, those that there are. */
export async function disarmAll(
  tx: Tx,
  timer: TimerDefinition,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const table = await tx.runtime.timers.tableOf(timer);
  const connection = await connectionOf(tx.manager);
  const text = table.deletePendingSql;
  await connection.query({ name: statementName(text), text, values: [keys] });
}
