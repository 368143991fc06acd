// Brings the ends of orders, jobs and sites near, which otherwise are days away: so that their
// timers fire while workers are killed.
import { pino } from 'pino';
import { ConfigSchema } from '#config/index.ts';
import { finishJob } from '#queues/industry.ts';
import { expireOrder } from '#queues/market.ts';
import { openRuntime, type OpenRuntime } from '#queues/open-runtime.ts';
import { transact, type Tx } from '#queues/runtime.ts';
import { expireSite } from '#queues/sites.ts';
import type { TimerDefinition } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import type { Random } from '../random.ts';

const PAUSE_MS = 250;
/** Ends come that late at the most, or are over by now. */
const MAX_DELAY_MS = 1_500;
/** Of all that could be hastened, one in so many is, each time. */
const ONE_IN = 20;
const AGAIN_MS = 500;

export interface Hastener {
  /** Hastens nothing by chance any more. */
  stop(): Promise<void>;
  /** Brings on the end of all that is open or active. */
  finish(): Promise<void>;
}

export async function startHastening(databaseUrl: string, random: Random): Promise<Hastener> {
  const log = pino({ level: 'silent' });
  const runtime = await openRuntime(ConfigSchema.parse({}), { name: 'chaos', databaseUrl, log });
  let stopping = false;
  const hastenAtRandom = async (): Promise<void> => {
    while (!stopping) {
      await pass(PAUSE_MS);
      // Postgres may be down: there is a next time.
      await hasten(runtime, random, ONE_IN).catch(() => undefined);
    }
  };
  const hastening = hastenAtRandom();
  return {
    async stop() {
      stopping = true;
      await hastening;
    },
    async finish() {
      while (!(await hasten(runtime, random, 1).then(done, failed))) await pass(AGAIN_MS);
      await runtime.close();
    },
  };
}

const done = (): boolean => true;
const failed = (): boolean => false;
const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function hasten(runtime: OpenRuntime, random: Random, oneIn: number): Promise<void> {
  await transact(runtime, (tx) => hastenOrders(tx, random, oneIn));
  await transact(runtime, (tx) => hastenRows(tx, random, oneIn, JOBS));
  await transact(runtime, (tx) => hastenRows(tx, random, oneIn, SITES));
}

interface Ending {
  readonly key: string;
}

/** A firing for each key, at its own moment: counted after the locks, so that none is past. */
function firingsOf(tx: Tx, random: Random, endings: readonly Ending[]) {
  const nowMs = tx.runtime.clock.now();
  return endings.map(({ key }) => {
    return { key, dueAt: new Date(nowMs + random.between(0, MAX_DELAY_MS)), payload: {} };
  });
}

const columnsOf = (firings: readonly { key: string; dueAt: Date }[]) => [
  firings.map(({ key }) => key),
  firings.map(({ dueAt }) => dueAt),
];

/** Orders whose time is over already are left to their timers: with time anew, they could trade. */
async function hastenOrders(tx: Tx, random: Random, oneIn: number): Promise<void> {
  const chosen = await tx.manager.query<Ending[]>(
    `SELECT order_id::text AS key FROM market_order
     WHERE state = 'open' AND expires_at > $2 AND random() * $1 < 1`,
    [oneIn, tx.now],
  );
  const keys = chosen.map(({ key }) => key);
  await tx.manager.query(
    `SELECT FROM market_book WHERE (region_id, type_id) IN
       (SELECT region_id, type_id FROM market_order WHERE order_id = ANY ($1::bigint[]))
     ORDER BY region_id, type_id FOR NO KEY UPDATE`,
    [keys],
  );
  const open = await tx.manager.query<Ending[]>(
    `SELECT order_id::text AS key FROM market_order
     WHERE order_id = ANY ($1::bigint[]) AND state = 'open' AND expires_at > $2`,
    [keys, new Date(tx.runtime.clock.now())],
  );
  const firings = firingsOf(tx, random, open);
  await tx.manager.query(
    `UPDATE market_order SET expires_at = due_at
     FROM unnest($1::bigint[], $2::timestamptz[]) AS firing (order_id, due_at)
     WHERE market_order.order_id = firing.order_id`,
    columnsOf(firings),
  );
  await armAll(tx, expireOrder, firings);
}

/** Rows that end at a moment of their own, and the timer that ends them. */
interface Ends {
  readonly table: string;
  readonly id: string;
  readonly moment: string;
  readonly where: string;
  readonly timer: TimerDefinition<object>;
}

const JOBS: Ends = {
  table: 'industry_job',
  id: 'job_id',
  moment: 'finish_at',
  where: `state = 'active'`,
  timer: finishJob,
};

const SITES: Ends = {
  table: 'site',
  id: 'site_id',
  moment: 'expires_at',
  where: 'expires_at IS NOT NULL',
  timer: expireSite,
};

async function hastenRows(tx: Tx, random: Random, oneIn: number, ends: Ends): Promise<void> {
  const { table, id, moment, where, timer } = ends;
  const rows = await tx.manager.query<Ending[]>(
    `SELECT ${id}::text AS key FROM ${table}
     WHERE ${where} AND random() * $1 < 1 ORDER BY ${id} FOR NO KEY UPDATE`,
    [oneIn],
  );
  const firings = firingsOf(tx, random, rows);
  await tx.manager.query(
    `UPDATE ${table} SET ${moment} = due_at
     FROM unnest($1::bigint[], $2::timestamptz[]) AS firing (row_id, due_at)
     WHERE ${table}.${id} = firing.row_id`,
    columnsOf(firings),
  );
  await armAll(tx, timer, firings);
}
