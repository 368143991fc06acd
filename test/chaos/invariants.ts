// What must hold after any number of kills. Each check answers what breaks it, so none is silent.
import type { DataSource } from 'typeorm';
import { finishLevel } from '#queues/skills.ts';
import { brokenInvariants } from '../economy/invariants/index.ts';
import { brokenLife } from '../year/invariants.ts';
import type { Player } from './players.ts';

interface Check {
  readonly what: string;
  /** Answers a row for everything that is wrong. */
  readonly sql: string;
}

const CHECKS: readonly Check[] = [
  {
    what: 'sequences of an inbox have no gap and no repeat',
    sql: `SELECT character_id, last_sequence, count(sequence), max(sequence)
          FROM inbox LEFT JOIN notification USING (character_id) GROUP BY 1, 2
          HAVING count(sequence) <> last_sequence OR COALESCE(max(sequence), 0) <> last_sequence`,
  },
  {
    what: 'each level that is trained was told once, and none was told that was not trained',
    sql: `SELECT character_id, skill_type_id, level, told.sequence FROM skill_history
          FULL JOIN (SELECT character_id, sequence, (body->>'skillTypeId')::int AS skill_type_id,
            (body->>'level')::int AS level, at FROM notification
            WHERE kind = 'skills.level-trained') AS told
            USING (character_id, skill_type_id, level, at)
          WHERE skill_history.skill_points IS NULL OR told.sequence IS NULL`,
  },
  {
    what: 'levels of a skill were trained one after the other, from the first on',
    sql: `SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY character_id, skill_type_id
            ORDER BY at) AS number FROM skill_history) AS history WHERE level <> number`,
  },
  {
    what: 'levels were told in the order in which they happened',
    sql: `SELECT * FROM (SELECT *, lag(at) OVER (PARTITION BY character_id ORDER BY sequence)
            AS before FROM notification WHERE kind = 'skills.level-trained') AS told
          WHERE at < before`,
  },
  {
    what: 'trained levels are those of the history',
    sql: `SELECT character_id, skill_type_id, skill.level, max(skill_history.level) FROM skill
          LEFT JOIN skill_history USING (character_id, skill_type_id) GROUP BY 1, 2, 3
          HAVING skill.level <> COALESCE(max(skill_history.level), 0)`,
  },
  {
    what: 'total skill points are those of all skills',
    sql: `SELECT character_id, total_skill_points, sum(skill_points) FROM skill_pilot
          LEFT JOIN skill USING (character_id) GROUP BY 1, 2
          HAVING total_skill_points <> COALESCE(sum(skill_points), 0)`,
  },
  {
    what: 'every pilot in training has its timer, and no other timer is pending',
    sql: `SELECT head.*, firing.* FROM (SELECT DISTINCT ON (character_id) character_id::text AS key,
            finish_at FROM skill_queue_entry ORDER BY character_id, position) AS head
          FULL JOIN (SELECT singleton_key AS key, data FROM pgboss.job
            WHERE name = '${finishLevel.name}' AND state < 'completed') AS firing USING (key)
          WHERE head.finish_at IS DISTINCT FROM
            to_timestamp((firing.data->>'dueAt')::float8 / 1000)`,
  },
  {
    what: 'no slot of a cycle ran twice',
    sql: `SELECT cycle, slot_at FROM job_run GROUP BY 1, 2 HAVING count(*) > 1`,
  },
];

/** What players do once they are there. */
const PLAYED =
  '^(skills|wallet|inventory|market|industry|corporations|' +
  'sites|wormholes|incursions|structures|debris)[.]';
const MAX_SHOWN = 3;

/** Answers what is broken, a line each. */
export async function brokenAtTheEnd(
  dataSource: DataSource,
  players: readonly Player[],
): Promise<string[]> {
  const broken = await brokenInvariants(dataSource, () => new Date());
  broken.push(...(await brokenLife(dataSource)));
  for (const { what, sql } of CHECKS) {
    const rows = await dataSource.query<object[]>(sql);
    if (rows.length === 0) continue;
    broken.push(`${what}: ${rows.length} times, ${JSON.stringify(rows.slice(0, MAX_SHOWN))}`);
  }
  for (const player of players) broken.push(...(await brokenFor(dataSource, player)));
  return broken;
}

async function brokenFor(dataSource: DataSource, player: Player): Promise<string[]> {
  const { characterId } = player.bot;
  const name = `pilot ${characterId}`;
  const broken: string[] = [];
  const [inbox] = await dataSource.query<{ last: number }[]>(
    'SELECT last_sequence AS last FROM inbox WHERE character_id = $1',
    [characterId],
  );
  const expected = Array.from({ length: inbox?.last ?? 0 }, (_, index) => index + 1);
  if (JSON.stringify(player.heard) !== JSON.stringify(expected)) {
    broken.push(`${name} heard ${player.heard.length} of ${expected.length}, or out of order`);
  }
  if (player.early.length > 0) broken.push(`${name} heard too early of ${player.early.join()}`);
  const [receipts] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM command_receipt JOIN character USING (account_id)
     WHERE character.id = $1 AND command ~ $2 AND (answer->>'ok')::boolean`,
    [characterId, PLAYED],
  );
  const done = receipts?.count ?? 0;
  if (done < player.acknowledged || done > player.acknowledged + player.unanswered) {
    broken.push(`${name}: ${player.acknowledged} commands acknowledged, ${done} done`);
  }
  return [...broken, ...(await lostEntries(dataSource, player))];
}

/** What was acknowledged to be queued is queued still, or trained. */
async function lostEntries(dataSource: DataSource, player: Player): Promise<string[]> {
  if (!player.queue) return [];
  const { characterId } = player.bot;
  const rows = await dataSource.query<{ skillTypeId: number; level: number }[]>(
    `SELECT skill_type_id AS "skillTypeId", level FROM skill_queue_entry WHERE character_id = $1
     UNION SELECT skill_type_id, level FROM skill_history WHERE character_id = $1`,
    [characterId],
  );
  const there = new Set(rows.map(({ skillTypeId, level }) => `${skillTypeId} ${level}`));
  return player.queue
    .filter(({ skillTypeId, level }) => !there.has(`${skillTypeId} ${level}`))
    .map(({ skillTypeId, level }) => `pilot ${characterId} lost ${skillTypeId} ${level}`);
}
