// pg-boss used one by one: each job fetched, worked in its transaction, and completed.
import { transact, type Runtime } from '#queues/runtime.ts';
import { transactionDatabase } from '#queues/timers/boss-database.ts';
import type { FirstLevel } from '../seed.ts';
import { levelUp, type Contestant } from './contestant.ts';

const QUEUE = 'bench.one-by-one';
const LOOPS = 10;

interface Data {
  characterId: number;
  dueAt: number;
}

export async function pgBoss(runtime: Runtime, pilots: number): Promise<Contestant> {
  const { boss } = runtime.timers;
  await boss.createQueue(QUEUE, { partition: true });
  const toJob = ({ characterId, dueAt }: FirstLevel) => ({
    data: { characterId, dueAt: dueAt.getTime() },
    startAfter: dueAt,
  });
  const fireOne = async (): Promise<number> => {
    const [job] = await boss.fetch<Data>(QUEUE);
    if (!job) return 0;
    await transact(runtime, async (tx) => {
      const { characterId, dueAt } = job.data;
      const next = await levelUp(tx, [{ characterId, dueAt: new Date(dueAt) }]);
      const db = transactionDatabase(tx.manager);
      for (const level of next) {
        const { data, startAfter } = toJob(level);
        await boss.send(QUEUE, data, { startAfter, db });
      }
    });
    await boss.complete(QUEUE, job);
    return 1;
  };
  return {
    name: 'pg-boss one by one',
    pilots,
    async arm(levels) {
      await boss.insert(QUEUE, levels.map(toJob));
    },
    async fire(total) {
      let left = total;
      const loop = async (): Promise<void> => {
        while (left > 0) {
          const fired = await fireOne();
          left -= fired;
        }
      };
      await Promise.all(Array.from({ length: LOOPS }, loop));
    },
    close: () => Promise.resolve(),
  };
}
