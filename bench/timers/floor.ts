// The floor: the same effect with nothing around it, its timers in a bare table, in batches.
import { connectionOf } from '#entities/data-source.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import type { FirstLevel } from '../seed.ts';
import { levelUp, type Contestant } from './contestant.ts';

const TABLE = `
  CREATE TABLE bare_timer (character_id integer PRIMARY KEY, due_at timestamptz NOT NULL);
  CREATE INDEX bare_timer_due ON bare_timer (due_at)`;
const TAKE = `
  DELETE FROM bare_timer WHERE character_id = ANY (ARRAY(
    SELECT character_id FROM bare_timer WHERE due_at <= $1 ORDER BY due_at LIMIT $2
    FOR UPDATE SKIP LOCKED))
  RETURNING character_id AS "characterId", due_at AS "dueAt"`;
const ARM = `INSERT INTO bare_timer SELECT * FROM unnest($1::int[], $2::timestamptz[])`;

async function arm(tx: Tx, levels: readonly FirstLevel[]): Promise<void> {
  const connection = await connectionOf(tx.manager);
  await connection.query({
    name: 'bare arm',
    text: ARM,
    values: [levels.map(({ characterId }) => characterId), levels.map(({ dueAt }) => dueAt)],
  });
}

export function floor(runtime: Runtime, pilots: number): Contestant {
  const { batchSize, concurrency } = runtime.config.timers;
  const takeBatch = (): Promise<number> =>
    transact(runtime, async (tx) => {
      const connection = await connectionOf(tx.manager);
      const values = [tx.now, batchSize];
      const { rows } = await connection.query<FirstLevel & object>({
        name: 'bare take',
        text: TAKE,
        values,
      });
      if (rows.length > 0) await arm(tx, await levelUp(tx, rows));
      return rows.length;
    });
  return {
    name: 'bare SQL in batches',
    pilots,
    async arm(levels) {
      await runtime.dataSource.query(TABLE);
      await transact(runtime, (tx) => arm(tx, levels));
    },
    async fire(total) {
      let left = total;
      const loop = async (): Promise<void> => {
        while (left > 0) {
          const taken = await takeBatch();
          left -= taken;
        }
      };
      await Promise.all(Array.from({ length: concurrency }, loop));
    },
    close: () => Promise.resolve(),
  };
}
