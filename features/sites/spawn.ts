// Brings sites into the world and takes them out of it. Who does so holds their constellation.
import { nullable, run } from '#entities/sql.ts';
import type { SiteKind } from '#protocol/sites.ts';
import { expireSite } from '#queues/sites.ts';
import type { Tx } from '#queues/runtime.ts';
import { armNew } from '#queues/timers/timers.ts';
import { solarSystems } from '../universe/index.ts';
import { drawPosition, drawSignature } from './rules.ts';
import {
  deleteSites,
  insertSites,
  lockConstellations,
  makeConstellations,
  readSites,
  type IReadSitesResult,
} from './sites.queries.ts';

/** What is to appear in a system. One without an end is ended by whoever spawned it. */
export interface NewSite {
  readonly solarSystemId: number;
  readonly kind: SiteKind;
  readonly siteTypeId: number | null;
  readonly name: string;
  readonly signalStrength: number;
  readonly lifeMs: number | null;
}

/** What stands in a constellation that is held. */
export type StandingSite = IReadSitesResult;

/** Nobody else spawns there until the transaction ends; answers what stands there. */
export async function holdConstellations(tx: Tx, ids: readonly number[]): Promise<StandingSite[]> {
  const constellationIds = [...new Set(ids)];
  if (constellationIds.length === 0) return [];
  const locked = await run(tx.manager, lockConstellations, { constellationIds });
  if (locked.length < constellationIds.length) {
    await run(tx.manager, makeConstellations, { constellationIds });
    await run(tx.manager, lockConstellations, { constellationIds });
  }
  return run(tx.manager, readSites, { constellationIds });
}

/**
 * Writes sites and arms their ends; answers their ids in the same order.
 * @param standing what stands in their constellations, which the caller holds; gets what is new
 */
export async function spawnSites(
  tx: Tx,
  sites: readonly NewSite[],
  standing: StandingSite[],
): Promise<number[]> {
  if (sites.length === 0) return [];
  const { random } = tx.runtime;
  const systems = await solarSystems(tx);
  const taken = signaturesOf(standing);
  const placed = sites.map((site) => {
    const { solarSystemId, lifeMs } = site;
    const signatures = taken.get(solarSystemId) ?? new Set();
    taken.set(solarSystemId, signatures);
    const signature = drawSignature(random, signatures);
    signatures.add(signature);
    const expiresAt = lifeMs === null ? null : new Date(tx.now.getTime() + lifeMs);
    const constellationId = systems.get(solarSystemId)?.constellationId ?? 0;
    return { ...site, ...drawPosition(random), signature, expiresAt, constellationId };
  });
  const column = <T>(of: (site: (typeof placed)[number]) => T): T[] => placed.map(of);
  const rows = await run(tx.manager, insertSites, {
    solarSystemIds: column(({ solarSystemId }) => solarSystemId),
    constellationIds: column(({ constellationId }) => constellationId),
    kinds: column(({ kind }) => kind),
    siteTypeIds: nullable(column(({ siteTypeId }) => siteTypeId)),
    signatures: column(({ signature }) => signature),
    names: column(({ name }) => name),
    signalStrengths: column(({ signalStrength }) => signalStrength),
    xs: column(({ x }) => x),
    ys: column(({ y }) => y),
    zs: column(({ z }) => z),
    expiresAts: nullable(column(({ expiresAt }) => expiresAt)),
    at: tx.now,
  });
  const ids = rows.map(({ siteId }) => siteId);
  const firings = placed.flatMap(({ expiresAt: dueAt }, index) =>
    dueAt ? [{ key: String(ids[index]), dueAt, payload: {} }] : [],
  );
  await armNew(tx, expireSite, firings);
  standing.push(...placed.map((site, index) => ({ ...site, siteId: ids[index] as number })));
  return ids;
}

/** Takes out sites without an end; their constellations are held. Nothing comes in their place. */
export async function removeSites(tx: Tx, siteIds: readonly number[]): Promise<void> {
  if (siteIds.length > 0) await run(tx.manager, deleteSites, { siteIds: [...siteIds] });
}

function signaturesOf(standing: readonly StandingSite[]): Map<number, Set<string>> {
  const bySystem = Map.groupBy(standing, ({ solarSystemId }) => solarSystemId);
  return new Map(
    [...bySystem].map(([id, own]) => [id, new Set(own.map(({ signature }) => signature))]),
  );
}
