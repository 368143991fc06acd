// Structures that all leave reinforcement at one moment, each with an owner and attackers.
import { transact, type Runtime } from '#queues/runtime.ts';
import { changeStructureState } from '#queues/structures.ts';
import { armAll } from '#queues/timers/timers.ts';
import { FIRST_CHARACTER_ID } from '../seed.ts';

/** As many as stand in one system. */
const SLOTS = 50;

const STRUCTURES = `
  INSERT INTO structure (type_id, owner_id, solar_system_id, slot, x, y, z, name, state,
    state_since, state_until, shield, armour, hull, shield_max, armour_max, hull_max, weekday,
    hour, fuel_until, next_at)
  SELECT 1, $2::int + number, 1 + number / $3::int, 1 + number % $3::int, 0, 0, 0,
    'Structure ' || number, 'armour-reinforced', $4::timestamptz - interval '1 day', $4,
    0, 100, 100, 100, 100, 100, 0, 12, $4::timestamptz + interval '30 days', $4
  FROM generate_series(0, $1::int - 1) AS number
  RETURNING structure_id::float8 AS "structureId"`;

const ATTACKERS = `
  INSERT INTO structure_attacker (structure_id, character_id)
  SELECT structure_id, $1::int + ((owner_id - $1::int) + number) % $2::int
  FROM structure, generate_series(1, $3::int) AS number`;

/** Owners and attackers are the pilots that stand already, a structure each. */
export async function seedStructures(
  runtime: Runtime,
  { count, attackers, dueAt }: { count: number; attackers: number; dueAt: Date },
): Promise<void> {
  await transact(runtime, async (tx) => {
    const values = [count, FIRST_CHARACTER_ID, SLOTS, dueAt];
    const rows = await tx.manager.query<{ structureId: number }[]>(STRUCTURES, values);
    await tx.manager.query(ATTACKERS, [FIRST_CHARACTER_ID, count, attackers]);
    const firings = rows.map(({ structureId }) => {
      return { key: String(structureId), dueAt, payload: {} };
    });
    await armAll(tx, changeStructureState, firings);
  });
}

/** Whether each structure has left reinforcement once, and everybody has heard of it once. */
export async function leftOnce(
  runtime: Runtime,
  { count, attackers }: { count: number; attackers: number },
): Promise<boolean> {
  const [row] = await runtime.dataSource.query<[{ open: number; told: number; once: number }]>(
    `SELECT (SELECT count(*)::int FROM structure WHERE state = 'vulnerable-armour') AS open,
       count(*)::int AS told,
       count(DISTINCT (character_id, body->>'structureId'))::int AS once
     FROM notification WHERE kind = 'structures.vulnerable'`,
  );
  const news = count * (1 + attackers);
  return row.open === count && row.told === news && row.once === news;
}
