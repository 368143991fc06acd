// `transfers`: money between 100,000 wallets, most of it between few, by 50 callers at once; beside
// it the same transfer as an interactive transaction through TypeORM and through plain pg. Then a
// move of a thousand stacks.
import pg from 'pg';
import { createDataSource } from '#entities/data-source.ts';
import type { Runtime } from '#queues/runtime.ts';
import { round, type Bench, type Figures, type Line } from '../bench.ts';
import { seedPilots, START_CENTS } from '../seed.ts';
import { install, openBenchRuntime, startBenchServer } from '../universe.ts';
import { payByCommand } from './ephemeris.ts';
import { moveMs } from './moves.ts';
import { payByPg } from './pg.ts';
import { ACCOUNTS, randomRoute, type Route } from './route.ts';
import { benchEntities, payByTypeOrm } from './typeorm.ts';

const CALLERS = 50;
/** Of each contestant that holds a connection for a transfer: together what a server allows. */
const POOL_SIZE = 35;
const ROUNDS = 3;
const WARM_UP_MS = 2_000;
const ROUND_MS = 6_000;

type Pay = (route: Route) => Promise<void>;

/** Transfers a second, callers that begin the next one as soon as the last was answered. */
async function rate(pay: Pay, forMs: number): Promise<number> {
  const startedAt = performance.now();
  let count = 0;
  const caller = async (): Promise<void> => {
    while (performance.now() - startedAt < forMs) {
      await pay(randomRoute());
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return count / ((performance.now() - startedAt) / 1000);
}

/** @throws where money was made or lost */
async function assertConserved(runtime: Runtime): Promise<void> {
  const [row] = await runtime.dataSource.query<[{ sum: string }]>(
    'SELECT sum(balance_cents)::text AS sum FROM wallet_account',
  );
  const expected = String(START_CENTS * BigInt(ACCOUNTS));
  if (row.sum !== expected) throw new Error(`${row.sum} cents are there, not ${expected}`);
}

async function compare(
  contestants: Readonly<Record<string, Pay>>,
  report: (line: Line) => void,
): Promise<Record<string, number>> {
  const best: Record<string, number> = {};
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const [name, pay] of Object.entries(contestants)) {
      if (turn === 0) await rate(pay, WARM_UP_MS);
      const perSecond = round(await rate(pay, ROUND_MS));
      best[name] = Math.max(best[name] ?? 0, perSecond);
      report({ measured: `${name}, round ${turn + 1}`, figures: { transfers_per_s: perSecond } });
    }
  }
  return best;
}

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const url = await server.database('transfers');
  await install(url);
  const runtime = await openBenchRuntime(url);
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE });
  const dataSource = createDataSource({ url, poolSize: POOL_SIZE, name: 'typeorm' });
  dataSource.setOptions({ entities: [...benchEntities] });
  try {
    await dataSource.initialize();
    const plan = { pilots: ACCOUNTS, levels: 0, firstDueAt: new Date(), spacingMs: 0 };
    await seedPilots(runtime, plan);
    const [account] = await runtime.dataSource.query<[{ id: number }]>('SELECT id FROM account');
    const rates = await compare(
      {
        ephemeris: payByCommand(runtime, account.id),
        typeorm: payByTypeOrm({ ...runtime, dataSource }, account.id),
        pg: payByPg(pool, account.id),
      },
      report,
    );
    await assertConserved(runtime);
    const moves = { move_1000_stacks_ms: round(await moveMs(runtime, account.id)) };
    report({ measured: 'a move of 1,000 stacks', figures: moves });
    const { ephemeris = 0, typeorm = Number.NaN, pg: plain = Number.NaN } = rates;
    return {
      transfers_per_s: ephemeris,
      typeorm_per_s: typeorm,
      pg_per_s: plain,
      vs_typeorm: round(ephemeris / typeorm),
      vs_pg: round(ephemeris / plain),
      ...moves,
    };
  } finally {
    await pool.end();
    if (dataSource.isInitialized) await dataSource.destroy();
    await runtime.close();
    await server.remove();
  }
}

export const transfersBench: Bench = { name: 'transfers', run };
