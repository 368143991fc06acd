// graphile-worker: each job worked in its transaction, the next one added in it too.
import { Logger, makeWorkerUtils, run, type Runner } from 'graphile-worker';
import { connectionOf } from '#entities/data-source.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import type { FirstLevel } from '../seed.ts';
import { Countdown, levelUp, type Contestant } from './contestant.ts';

const CONCURRENCY = 10;
const POOL_SIZE = 12;
const TASK = 'level';

interface Payload {
  characterId: number;
  dueAt: number;
}

/** It logs each job, which would be measured too. */
const logger = new Logger(() => () => undefined);

const ADD = `
  SELECT graphile_worker.add_job('${TASK}',
    json_build_object('characterId', id, 'dueAt', extract(epoch FROM due_at) * 1000),
    run_at := due_at)
  FROM unnest($1::int[], $2::timestamptz[]) AS level (id, due_at)`;

const valuesOf = (levels: readonly FirstLevel[]): unknown[] => [
  levels.map(({ characterId }) => characterId),
  levels.map(({ dueAt }) => dueAt),
];

export async function graphile(runtime: Runtime, pilots: number): Promise<Contestant> {
  const { databaseUrl } = runtime;
  const countdown = new Countdown();
  const utils = await makeWorkerUtils({ connectionString: databaseUrl, logger });
  await utils.migrate();
  await utils.release();
  let runner: Runner | undefined;
  const fireOne = (payload: Payload): Promise<void> =>
    transact(runtime, async (tx) => {
      const due = [{ characterId: payload.characterId, dueAt: new Date(payload.dueAt) }];
      const next = await levelUp(tx, due);
      if (next.length === 0) return;
      const connection = await connectionOf(tx.manager);
      await connection.query({ name: 'add next', text: ADD, values: valuesOf(next) });
    });
  return {
    name: 'graphile-worker',
    pilots,
    async arm(levels) {
      await runtime.dataSource.query(ADD, valuesOf(levels));
    },
    async fire(total) {
      countdown.expect(total);
      runner = await run({
        connectionString: databaseUrl,
        concurrency: CONCURRENCY,
        maxPoolSize: POOL_SIZE,
        noHandleSignals: true,
        logger,
        taskList: {
          [TASK]: async (payload) => {
            await fireOne(payload as Payload);
            countdown.count();
          },
        },
      });
      await countdown.done;
    },
    async close() {
      await runner?.stop();
    },
  };
}
