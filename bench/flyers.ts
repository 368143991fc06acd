// Pilots in space for benches: in one system, in crowds around places far from each other, made by
// SQL alone; each with a session, and away until it logs in.
import type { Vector } from '#protocol/space/index.ts';
import { celestials, importUniverse, starterFolder } from '#features/universe/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { createRandom } from '#test/random.ts';
import { openSessions } from './edge/clients.ts';
import { FIRST_CHARACTER_ID, seedPilots } from './seed.ts';

export interface Flyer {
  readonly characterId: number;
  readonly shipId: number;
  /** Of its session. */
  readonly token: string;
  readonly sessionId: number;
  readonly accountId: number;
}

const PLACE_DISTANCE_M = 5e10;
const CROWD_RADIUS_M = 12_000;
/** Spots around a gate, and how far from it: in range. */
const SPOTS = 600;
const GATE_DISTANCE_M = 1_500;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

const FLEET = `
  WITH ship AS (
    INSERT INTO inventory_item (type_id, owner_id, location_id, flag, quantity, singleton)
    SELECT (SELECT min(type_id) FROM universe_type WHERE group_id = 237), id, $1, 'space', 1, true
    FROM character ORDER BY id RETURNING item_id, owner_id
  ), pilot AS (
    UPDATE character SET station_id = NULL, solar_system_id = $1, ship_id = item_id
    FROM ship WHERE id = owner_id
  )
  INSERT INTO space_ship (ship_id, solar_system_id, pilot_id, x, y, z, came_at, is_away)
  SELECT item_id, $1, owner_id, x, y, z, now(), true
  FROM ship JOIN unnest($2::float8[], $3::float8[], $4::float8[]) WITH ORDINALITY
    AS at (x, y, z, number) ON number = owner_id - ${FIRST_CHARACTER_ID} + 1`;

const READ = `
  SELECT character.id AS "characterId", ship_id::float8 AS "shipId", session.id AS "sessionId",
    session.account_id AS "accountId"
  FROM character JOIN session ON session.character_id = character.id ORDER BY character.id`;

export interface Fleet {
  readonly solarSystemId: number;
  /** A gate out of it. */
  readonly gateId: number;
  /** In the order of their ids. */
  readonly flyers: readonly Flyer[];
}

/** In so many crowds, one after the other in the next of them; or all within range of a gate. */
export async function seedFleet(
  runtime: Runtime,
  count: number,
  where: number | 'gate',
): Promise<Fleet> {
  await importUniverse(runtime, starterFolder);
  const now = new Date(runtime.clock.now());
  await seedPilots(runtime, { pilots: count, levels: 0, firstDueAt: now, spacingMs: 0 });
  const tokens = await openSessions(runtime, count);
  const gate = await firstGate(runtime);
  const at = Array.from({ length: count }, (_, index) =>
    where === 'gate' ? besideGate(gate, index) : inCrowd(index, where),
  );
  const columns = [at.map(({ x }) => x), at.map(({ y }) => y), at.map(({ z }) => z)];
  await runtime.dataSource.query(FLEET, [gate.solarSystemId, ...columns]);
  const rows = await runtime.dataSource.query<Omit<Flyer, 'token'>[]>(READ);
  const flyers = rows.map((row, index) => ({ ...row, token: tokens[index] ?? '' }));
  return { solarSystemId: gate.solarSystemId, gateId: gate.gateId, flyers };
}

interface Gate extends Vector {
  readonly gateId: number;
  readonly solarSystemId: number;
  readonly radiusM: number;
}

async function firstGate(runtime: Runtime): Promise<Gate> {
  const [row] = await runtime.dataSource.query<[{ gateId: number; solarSystemId: number }]>(
    `SELECT stargate_id AS "gateId", solar_system_id AS "solarSystemId"
     FROM universe_stargate ORDER BY 2, 1 LIMIT 1`,
  );
  const around = await transact(runtime, (tx) => celestials(tx, row.solarSystemId));
  const gate = around.find(({ celestialId }) => celestialId === row.gateId);
  if (!gate) throw new Error('the universe has no gate');
  return { ...row, ...gate };
}

const chance = createRandom(1);

function inCrowd(index: number, places: number): Vector {
  const off = (): number => chance.between(-CROWD_RADIUS_M, CROWD_RADIUS_M);
  const angle = (2 * Math.PI * (index % places)) / places;
  const [x, z] = [PLACE_DISTANCE_M * Math.cos(angle), PLACE_DISTANCE_M * Math.sin(angle)];
  return { x: x + off(), y: off(), z: z + off() };
}

/** Each on a spot of its own, so that they do not push each other out of range. */
function besideGate({ x, y, z, radiusM }: Gate, index: number): Vector {
  const up = 1 - 2 * ((index + 0.5) / SPOTS);
  const flat = Math.sqrt(1 - up * up);
  const around = index * GOLDEN_ANGLE;
  const r = radiusM + GATE_DISTANCE_M;
  return { x: x + r * flat * Math.cos(around), y: y + r * up, z: z + r * flat * Math.sin(around) };
}
