// `timers`: the same work (a level, a notification, the next level armed) by this project, by its
// peers, and by the bare SQL. All in one run, on one server, every commit durable.
import type { Bench, Figures, Line } from '../bench.ts';
import { round } from '../bench.ts';
import { startRedis } from '#test/redis.ts';
import { assertTrained, firstLevels, seedPilots } from '../seed.ts';
import { install, openBenchRuntime, startBenchServer, type BenchServer } from '../universe.ts';
import { bullMq, onPostgres, onRedis } from './bullmq.ts';
import { LEVELS_PER_PILOT, type Contestant } from './contestant.ts';
import { armInBulk, ephemeris } from './ephemeris.ts';
import { floor } from './floor.ts';
import { graphile } from './graphile.ts';
import { pgBoss } from './pg-boss.ts';
import type { Runtime } from '#queues/runtime.ts';

const HOUR_MS = 3_600_000;
/** Those that fire in batches get as many pilots as keep them busy for seconds. */
const MANY = 20_000;
const FEW = 2_000;
const BULK = 200_000;
/** The runs of a pair alternate, so that a slow minute of the machine strikes both. */
const ROUNDS = 3;

type Enter = (runtime: Runtime) => Contestant | Promise<Contestant>;

/** Runs one contestant on a database of its own, and answers its firings a second. */
async function race(server: BenchServer, database: string, enter: Enter): Promise<number> {
  const url = await server.database(database);
  await install(url);
  const runtime = await openBenchRuntime(url, { database: { poolSize: 30 } });
  try {
    const contestant = await enter(runtime);
    const firstDueAt = new Date(Date.now() - HOUR_MS);
    const { pilots } = contestant;
    await seedPilots(runtime, { pilots, levels: LEVELS_PER_PILOT, firstDueAt, spacingMs: 0 });
    await contestant.arm(await firstLevels(runtime));
    const total = pilots * LEVELS_PER_PILOT;
    const startedAt = performance.now();
    await contestant.fire(total);
    const seconds = (performance.now() - startedAt) / 1000;
    await contestant.close();
    await assertTrained(runtime, total);
    return total / seconds;
  } finally {
    await runtime.close();
  }
}

async function peersPerSecond(
  server: BenchServer,
  redisUrl: string,
  report: (line: Line) => void,
): Promise<Figures> {
  const peers: [key: string, enter: Enter][] = [
    ['pg_boss_one_by_one', (runtime) => pgBoss(runtime, FEW)],
    ['bullmq_postgres', (runtime) => bullMq(runtime, onPostgres(runtime.databaseUrl), FEW)],
    ['bullmq_redis', (runtime) => bullMq(runtime, onRedis(redisUrl), FEW)],
    ['graphile_worker', (runtime) => graphile(runtime, FEW)],
  ];
  const figures: Figures = {};
  for (const [key, enter] of peers) {
    figures[key] = round(await race(server, key, enter));
    report({ measured: `${key}, firings/s`, figures: { per_s: figures[key] } });
  }
  return figures;
}

async function armPerSecond(server: BenchServer): Promise<number> {
  const url = await server.database('arming');
  await install(url);
  const runtime = await openBenchRuntime(url);
  const dueAt = new Date(Date.now() + 24 * HOUR_MS);
  const levels = Array.from({ length: BULK }, (_, index) => ({ characterId: index, dueAt }));
  const startedAt = performance.now();
  await armInBulk(runtime, levels);
  const seconds = (performance.now() - startedAt) / 1000;
  await runtime.close();
  return BULK / seconds;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function run(report: (line: Line) => void): Promise<Figures> {
  const server = await startBenchServer();
  const redis = await startRedis();
  try {
    const ours: number[] = [];
    const floors: number[] = [];
    for (let number = 1; number <= ROUNDS; number += 1) {
      ours.push(await race(server, `ours_${number}`, (runtime) => ephemeris(runtime, MANY)));
      floors.push(await race(server, `floor_${number}`, (runtime) => floor(runtime, MANY)));
      const figures = { ephemeris: round(ours.at(-1) ?? 0), floor: round(floors.at(-1) ?? 0) };
      report({ measured: `round ${number}, firings/s`, figures });
    }
    const peers = await peersPerSecond(server, redis.url, report);
    const best = Math.max(...Object.values(peers));
    return {
      per_s: round(median(ours)),
      floor_per_s: round(median(floors)),
      ...peers,
      vs_best_peer: round(median(ours) / best),
      of_floor: round(median(ours) / median(floors)),
      armed_per_s: round(await armPerSecond(server)),
    };
  } finally {
    await redis.remove();
    await server.remove();
  }
}

export const timersBench: Bench = { name: 'timers', run };
