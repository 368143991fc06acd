// The end of the violence: everybody stops, everything that is pending comes due, and all of it has
// to happen and to be heard of.
import type { DataSource } from 'typeorm';
import type { Hastener } from './hastener.ts';
import type { Player } from './players.ts';

/** All that is due has to be fired and heard of within this, once nobody kills any more. */
const DRAIN_MS = 60_000;
const DRAIN_STEP_MS = 200;
/** The timers of what lives by itself; dead letters are judged by themselves. */
const LIFE = '^(sites|wormholes|incursions|structures|debris)[.][a-z-]+$';

/** Answers how long the rest took, and whether it was in time. */
export async function drain(
  dataSource: DataSource,
  players: readonly Player[],
  hastener: Hastener,
): Promise<{ ms: number; isDrained: boolean }> {
  const startedAt = performance.now();
  const elapsedMs = (): number => performance.now() - startedAt;
  await Promise.all(players.map((player) => player.stop()));
  await hastener.stop();
  for (const player of players) {
    const queue = await player.bot.client.call('skills.pause-training', {});
    player.acknowledged += 1;
    player.queue = queue.entries;
  }
  await hastener.finish();
  let isDone = false;
  while (!isDone && elapsedMs() < DRAIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, DRAIN_STEP_MS));
    isDone = await isDrained(dataSource, players);
  }
  return { ms: elapsedMs(), isDrained: isDone };
}

/** Whether all that is due was fired, and all that was told was heard. */
async function isDrained(dataSource: DataSource, players: readonly Player[]): Promise<boolean> {
  const [row] = await dataSource.query<{ due: number; told: number }[]>(
    `SELECT ((SELECT count(*) FROM skill_queue_entry WHERE finish_at < $1)
       + (SELECT count(*) FROM market_order WHERE state = 'open' AND expires_at IS NOT NULL)
       + (SELECT count(*) FROM industry_job WHERE state = 'active')
       + (SELECT count(*) FROM pgboss.job WHERE name ~ '${LIFE}' AND state < 'completed'
            AND to_timestamp((data->>'dueAt')::float8 / 1000) < $1))::int AS due,
       (SELECT sum(last_sequence)::int FROM inbox) AS told`,
    [new Date(Date.now() - 1_000)],
  );
  const heard = players.reduce((sum, player) => sum + player.heard.length, 0);
  return row?.due === 0 && row.told === heard;
}
