// Pilots in fleets: each day they win an encounter of every incursion, and are paid.
import { completeEncounterOf } from '#features/incursions/index.ts';
import type { Random } from '#queues/random.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { createPilot } from '../pilots.ts';

/** Those of them who have a wallet; who fights is drawn from them. */
const PILOTS = 12;
/** Not every mothership falls: some incursions withdraw. */
const MOTHERSHIP_CHANCE = 0.2;

interface Encounter {
  readonly incursionId: number;
  readonly siteId: number;
  readonly isMothership: boolean;
}

const ENCOUNTERS_THERE = `
  SELECT incursion_id::float8 AS "incursionId", site_id::float8 AS "siteId",
    role = 'mothership' AS "isMothership"
  FROM incursion_encounter ORDER BY incursion_id, site_id`;

/** Answers what they all do in a day. */
export async function createFleets(runtime: Runtime, random: Random): Promise<() => Promise<void>> {
  const pilotIds: number[] = [];
  for (let count = 0; count < PILOTS; count += 1) {
    pilotIds.push((await createPilot(runtime)).characterId);
  }
  return () => transact(runtime, (tx) => fight(tx, pilotIds, random));
}

async function fight(tx: Tx, pilotIds: readonly number[], random: Random): Promise<void> {
  const encounters = await tx.manager.query<Encounter[]>(ENCOUNTERS_THERE);
  for (const own of Map.groupBy(encounters, ({ incursionId }) => incursionId).values()) {
    const mothership = own.find(({ isMothership }) => isMothership);
    const isLast = mothership !== undefined && random() < MOTHERSHIP_CHANCE;
    const others = own.filter(({ isMothership }) => !isMothership);
    const fought = isLast ? mothership : others[Math.floor(random() * others.length)];
    const characterIds = pilotIds.filter(() => random() < 0.5);
    if (!fought || characterIds.length === 0) continue;
    await completeEncounterOf(tx, { siteId: fought.siteId, characterIds });
  }
}
