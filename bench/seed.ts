// Pilots with levels in training, made by SQL alone so that a bench can begin soon.
import type { Runtime } from '#queues/runtime.ts';

export const FIRST_CHARACTER_ID = 90_000_001;

export interface Seed {
  pilots: number;
  /** Levels in each queue, all due when the bench begins unless `firstDueAt` says otherwise. */
  levels: number;
  /** When the first level of each pilot is due. */
  firstDueAt: Date;
  /** Time between the first levels of one pilot and the next. */
  spacingMs: number;
  /** Time between the levels of one pilot. @default 1,000 */
  intervalMs?: number;
}

/** What each pilot has in its wallet. */
export const START_CENTS = 1_000_000_000n;

const PILOTS = `
  WITH account AS (
    INSERT INTO account (email, password_hash, created_at) VALUES ('bench@example.org', '-', $1)
    RETURNING id
  ), pilot AS (
    INSERT INTO character (account_id, name, bloodline_id, corporation_id, station_id, created_at)
    SELECT account.id, 'Pilot ' || number, 1, 1, 1, $1
    FROM account, generate_series(1, $2) AS number
    RETURNING id
  ), box AS (
    INSERT INTO inbox (character_id) SELECT id FROM pilot
  ), wallet AS (
    INSERT INTO wallet_account (owner_id, division, balance_cents)
    SELECT id, 1, ${START_CENTS} FROM pilot
  )
  INSERT INTO skill_pilot (character_id, training, perception, memory, willpower, intelligence,
    charisma, bonus_remaps, remap_available_at)
  SELECT id, true, 20, 20, 20, 20, 19, 2, $1 FROM pilot`;

const QUEUES = `
  INSERT INTO skill_queue_entry (character_id, position, skill_type_id, level, start_skill_points,
    finish_skill_points, start_at, finish_at)
  SELECT character_id, number, 3300 + number, 1, 0, 250,
    first.due_at + (number - 2) * every.span, first.due_at + (number - 1) * every.span
  FROM skill_pilot, generate_series(1, $1::int) AS number,
    LATERAL (SELECT $4::int * interval '1 millisecond') AS every (span),
    LATERAL (SELECT $2::timestamptz
      + (character_id - ${FIRST_CHARACTER_ID}) * $3::float8 * interval '1 millisecond')
      AS first (due_at)`;

/** Numbers the characters from FIRST_CHARACTER_ID on. Their timers are still to be armed. */
export async function seedPilots(runtime: Runtime, seed: Seed): Promise<void> {
  const { dataSource } = runtime;
  await dataSource.query(PILOTS, [seed.firstDueAt, seed.pilots]);
  const { levels, firstDueAt, spacingMs, intervalMs = 1_000 } = seed;
  await dataSource.query(QUEUES, [levels, firstDueAt, spacingMs, intervalMs]);
  await dataSource.query('VACUUM ANALYZE');
}

export interface FirstLevel {
  characterId: number;
  dueAt: Date;
}

/** The level at the head of each queue. */
export async function firstLevels(runtime: Runtime): Promise<FirstLevel[]> {
  return runtime.dataSource.query<FirstLevel[]>(
    `SELECT character_id AS "characterId", finish_at AS "dueAt" FROM skill_queue_entry
     WHERE position = 1 ORDER BY character_id`,
  );
}

/** @throws where a level is missing or a notification too many */
export async function assertTrained(runtime: Runtime, levels: number): Promise<void> {
  const [counts] = await runtime.dataSource.query<{ history: number; told: number }[]>(
    `SELECT (SELECT count(*)::int FROM skill_history) AS history,
            (SELECT count(*)::int FROM notification) AS told`,
  );
  if (counts?.history !== levels || counts.told !== levels) {
    throw new Error(`expected ${levels} levels, found ${JSON.stringify(counts)}`);
  }
}
