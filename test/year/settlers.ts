// Pilots who settle: they keep structures standing, some with fuel and some without, attack those
// of others where they can be harmed, and leave cans behind.
import { leaveDebris } from '#features/debris/index.ts';
import { damageStructures, placeStructure } from '#features/structures/index.ts';
import { solarSystems } from '#features/universe/index.ts';
import { isRefusal } from '#protocol/refusals.ts';
import type { Random } from '#queues/random.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';

/** A structure of the starter universe. */
const WORKSHOP_RING = 213_001;
const STRUCTURES = 24;
/** Of what can be harmed, that is attacked at each turn. */
const ATTACKED_SHARE = 0.2;
const HITS = 10;
const MUCH_DAMAGE = 1_000_000_000;
const CANS_SHARE = 0.5;
const MAX_FUEL_DAYS = 100;
const DAY_MS = 86_400_000;
const FAR_M = 1e13;
/** Turns come at these hours, so that windows are met. */
const HOURS = [0, 12];
const FIRST_OWNER_ID = 98_000_001;

const OPEN = `SELECT structure_id::float8 AS "structureId" FROM structure
  WHERE state IN ('anchoring', 'low-power') OR state LIKE 'vulnerable-%' ORDER BY 1`;
const STANDING = `SELECT count(*)::int AS standing FROM structure
  WHERE state NOT IN ('destroyed', 'unanchored')`;

/** Answers what they all do at a turn. */
export function createSettlers(runtime: Runtime, random: Random): () => Promise<void> {
  return () =>
    transact(runtime, async (tx) => {
      await settle(tx, random);
      await attack(tx, random);
    });
}

async function settle(tx: Tx, random: Random): Promise<void> {
  const systems = [...(await solarSystems(tx)).keys()].sort((a, b) => a - b);
  const place = () => ({
    solarSystemId: systems[Math.floor(random() * systems.length)] ?? 0,
    ownerId: FIRST_OWNER_ID + Math.floor(random() * STRUCTURES),
    position: { x: random() * FAR_M, y: random() * FAR_M, z: random() * FAR_M },
  });
  if (random() < CANS_SHARE) {
    const { position, ...where } = place();
    const can = { kind: 'anchored-can', typeId: null, name: 'Can', madeAt: tx.now } as const;
    await leaveDebris(tx, [{ ...can, ...where, ...position, holdsItems: false }]);
  }
  const [row] = await tx.manager.query<[{ standing: number }]>(STANDING);
  for (let count = row.standing; count < STRUCTURES; count += 1) {
    const hour = HOURS[Math.floor(random() * HOURS.length)] ?? 0;
    const hours = { weekday: Math.floor(random() * 7), hour };
    const made = { typeId: WORKSHOP_RING, name: 'Settlement', ...place(), ...hours };
    const structure = await placeStructure(tx, made);
    if (!isRefusal(structure)) await fuel(tx, structure.structureId, random);
  }
}

/** Half of them have fuel for a while. */
async function fuel(tx: Tx, structureId: number, random: Random): Promise<void> {
  const days = 2 + Math.floor(random() * MAX_FUEL_DAYS);
  if (random() < 0.5) return;
  await tx.manager.query('UPDATE structure SET fuel_until = $2 WHERE structure_id = $1', [
    structureId,
    new Date(tx.now.getTime() + days * DAY_MS),
  ]);
}

/** Hits enough to break a layer, upon some of what can be harmed. */
async function attack(tx: Tx, random: Random): Promise<void> {
  const open = await tx.manager.query<{ structureId: number }[]>(OPEN);
  const targets = open.filter(() => random() < ATTACKED_SHARE);
  const hits = targets.flatMap(({ structureId }) =>
    Array.from({ length: HITS }, () => ({ structureId, attackerIds: [], damage: MUCH_DAMAGE })),
  );
  if (hits.length > 0) await damageStructures(tx, hits);
}
