// Brings the moments of orders, jobs and of all that lives by itself near, which otherwise are
// hours or days away: so that their timers fire while workers are killed.
import { sweepDebris } from '#features/debris/index.ts';
import { beginIncursions } from '#features/incursions/index.ts';
import { findLacking } from '#features/sites/index.ts';
import { maintainWormholes } from '#features/wormholes/index.ts';
import { expireOrder } from '#queues/market.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { armAll } from '#queues/timers/timers.ts';
import { hastenLife, LIVES, MAX_DELAY_MS } from './lives.ts';
import type { Random } from '../random.ts';

const PAUSE_MS = 250;
/** Of all that could be hastened, one in so many is, each time. */
const ONE_IN = 20;
/** So many pauses are an hour, in which the cycles of what lives by itself come around. */
const PAUSES_PER_HOUR = 8;
const AGAIN_MS = 500;

export interface Hastener {
  /** How often something was brought near, and cycles came around. */
  readonly counts: Record<string, number>;
  /** Hastens nothing by chance any more. */
  stop(): Promise<void>;
  /** Brings on the end of all that is open or active. */
  finish(): Promise<void>;
}

export function startHastening(runtime: Runtime, random: Random): Hastener {
  const counts: Record<string, number> = {};
  let stopping = false;
  const hastenAtRandom = async (): Promise<void> => {
    while (!stopping) {
      await pass(PAUSE_MS);
      // Postgres may be down: there is a next time.
      await hasten(runtime, random, ONE_IN, counts).catch(() => undefined);
      if (random.between(1, PAUSES_PER_HOUR) > 1) continue;
      await passHour(runtime, counts).catch(() => undefined);
    }
  };
  const hastening = hastenAtRandom();
  return {
    counts,
    async stop() {
      stopping = true;
      await hastening;
    },
    async finish() {
      while (!(await hasten(runtime, random, 1, counts).then(done, failed))) await pass(AGAIN_MS);
    },
  };
}

const done = (): boolean => true;
const failed = (): boolean => false;
const pass = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function count(counts: Record<string, number>, what: string, by: number): void {
  counts[what] = (counts[what] ?? 0) + by;
}

async function hasten(
  runtime: Runtime,
  random: Random,
  oneIn: number,
  counts: Record<string, number>,
): Promise<void> {
  count(counts, 'ends of orders', await transact(runtime, (tx) => hastenOrders(tx, random, oneIn)));
  for (const life of LIVES) {
    count(counts, life.what, await hastenLife(runtime, life, random, oneIn));
  }
}

/** What wanders, and what is rested, goes by hours too. */
async function passHour(runtime: Runtime, counts: Record<string, number>): Promise<void> {
  await transact(runtime, async (tx) => {
    await tx.manager.query(
      `UPDATE wormhole_wandering SET drawn_until = drawn_until - interval '1 hour'`,
    );
    await maintainWormholes(tx);
  });
  await transact(runtime, async (tx) => {
    await tx.manager.query(`UPDATE incursion SET cooldown_until = ended_at WHERE state = 'ended'`);
    await beginIncursions(tx);
  });
  await transact(runtime, findLacking);
  await transact(runtime, sweepDebris);
  count(counts, 'rounds of cycles', 1);
}

interface Ending {
  readonly key: string;
}

/** Orders whose time is over already are left to their timers: with time anew, they could trade. */
async function hastenOrders(tx: Tx, random: Random, oneIn: number): Promise<number> {
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
  // Counted after the locks, so that no moment is past.
  const nowMs = tx.runtime.clock.now();
  const open = await tx.manager.query<Ending[]>(
    `SELECT order_id::text AS key FROM market_order
     WHERE order_id = ANY ($1::bigint[]) AND state = 'open' AND expires_at > $2`,
    [keys, new Date(nowMs)],
  );
  const firings = open.map(({ key }) => {
    return { key, dueAt: new Date(nowMs + random.between(0, MAX_DELAY_MS)), payload: {} };
  });
  await tx.manager.query(
    `UPDATE market_order SET expires_at = due_at
     FROM unnest($1::bigint[], $2::timestamptz[]) AS firing (order_id, due_at)
     WHERE market_order.order_id = firing.order_id`,
    [firings.map(({ key }) => key), firings.map(({ dueAt }) => dueAt)],
  );
  await armAll(tx, expireOrder, firings);
  return firings.length;
}
