// Pilots as a crowd: each clears a site and passes a wormhole now and then, whichever comes first.
import { clearSites } from '#features/sites/index.ts';
import { passWormholes, type Passage } from '#features/wormholes/index.ts';
import type { Random } from '#queues/random.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';

const DAY_MS = 86_400_000;
/** What one of them does. */
const SITES_PER_PILOT_AND_DAY = 0.05;
const PASSAGES_PER_PILOT_AND_DAY = 0.2;
/** From a frigate to a freighter. */
const LIGHTEST_KG = 1e6;
const HEAVIEST_KG = 1e9;

/** Answers what they all do in a while. */
export function createVisitors(
  runtime: Runtime,
  pilots: number,
  random: Random,
): (forMs: number) => Promise<void> {
  const times = (perPilotAndDay: number, forMs: number): number =>
    Math.floor((pilots * perPilotAndDay * forMs) / DAY_MS + random());
  return async (forMs) => {
    const visits = times(SITES_PER_PILOT_AND_DAY, forMs);
    await transact(runtime, (tx) => visitSites(tx, visits, random));
    const passages = times(PASSAGES_PER_PILOT_AND_DAY, forMs);
    await transact(runtime, (tx) => passSome(tx, { passages, pilots, random }));
  };
}

async function visitSites(tx: Tx, visits: number, random: Random): Promise<void> {
  const siteIds = await idsOf(
    tx,
    `SELECT site_id::float8 AS id FROM site WHERE expires_at IS NOT NULL ORDER BY 1`,
  );
  await clearSites(tx, [...new Set(drawSome(siteIds, visits, random))]);
}

async function passSome(
  tx: Tx,
  { passages, pilots, random }: { passages: number; pilots: number; random: Random },
): Promise<void> {
  const wormholeIds = await idsOf(tx, `SELECT wormhole_id::float8 AS id FROM wormhole ORDER BY 1`);
  const drawn = drawSome(wormholeIds, passages, random).map((wormholeId): Passage => {
    // Light ships are many and heavy ones few.
    const shipMassKg = LIGHTEST_KG * (HEAVIEST_KG / LIGHTEST_KG) ** random();
    const characterId = 1 + Math.floor(random() * pilots);
    return { wormholeId, characterId, shipMassKg, side: random() < 0.5 ? 'near' : 'far' };
  });
  await passWormholes(tx, drawn);
}

const idsOf = async (tx: Tx, sql: string): Promise<number[]> =>
  (await tx.manager.query<{ id: number }[]>(sql)).map(({ id }) => id);

function drawSome(ids: readonly number[], count: number, random: Random): number[] {
  if (ids.length === 0) return [];
  return Array.from({ length: count }, () => ids[Math.floor(random() * ids.length)] as number);
}
