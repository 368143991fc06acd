// What universe is in use, and how much of everything it has: for operators.
import type { EntityManager } from 'typeorm';
import { UniverseImportEntity, type UniverseImportRow } from '#entities/universe.ts';
import { SKILL_CATEGORY } from './model/dogma.ts';

interface UniverseCounts {
  readonly regions: number;
  readonly constellations: number;
  readonly systems: {
    readonly high: number;
    readonly low: number;
    readonly null: number;
    readonly wormhole: number;
    /** Abyssal and void space, which nobody reaches by gate or wormhole. */
    readonly other: number;
  };
  readonly stargates: number;
  readonly celestials: number;
  readonly stations: number;
  readonly agents: number;
  readonly types: number;
  readonly skills: number;
  readonly blueprints: number;
  readonly npcOrders: number;
}

export interface UniverseStatus {
  /** The universe in use. */
  readonly current: UniverseImportRow | undefined;
  /** The import begun last, where it is not the one in use. */
  readonly other: UniverseImportRow | undefined;
  readonly counts: UniverseCounts;
}

// Security is shown to one digit: 0.45 is high already, and whatever is above 0 is at least 0.1.
const COUNTS = `
  SELECT (SELECT count(*)::int FROM universe_region) AS regions,
    (SELECT count(*)::int FROM universe_constellation) AS constellations,
    (SELECT json_build_object(
       'high', count(*) FILTER (WHERE space = 'known' AND security_status >= 0.45),
       'low', count(*) FILTER (
         WHERE space = 'known' AND security_status > 0 AND security_status < 0.45),
       'null', count(*) FILTER (WHERE space = 'known' AND security_status <= 0),
       'wormhole', count(*) FILTER (WHERE space = 'wormhole'),
       'other', count(*) FILTER (WHERE space NOT IN ('known', 'wormhole')))
     FROM universe_solar_system JOIN universe_region USING (region_id)) AS systems,
    (SELECT count(*)::int FROM universe_stargate) AS stargates,
    (SELECT count(*)::int FROM universe_celestial) AS celestials,
    (SELECT count(*)::int FROM universe_station) AS stations,
    (SELECT count(*)::int FROM universe_agent) AS agents,
    (SELECT count(*)::int FROM universe_type) AS types,
    (SELECT count(*)::int FROM universe_type JOIN universe_group "group" USING (group_id)
     WHERE category_id = ${SKILL_CATEGORY} AND universe_type.published) AS skills,
    (SELECT count(*)::int FROM universe_blueprint) AS blueprints,
    (SELECT count(*)::int FROM universe_npc_order) AS "npcOrders"
`;

export async function universeStatus(manager: EntityManager): Promise<UniverseStatus> {
  const order = { importId: 'DESC' } as const;
  const [current] = await manager.find(UniverseImportEntity, {
    where: { state: 'finished' },
    order,
    take: 1,
  });
  const [latest] = await manager.find(UniverseImportEntity, { order, take: 1 });
  const [counts] = await manager.query<[UniverseCounts]>(COUNTS);
  const isOther = latest?.importId !== current?.importId;
  return { current, other: isOther ? latest : undefined, counts };
}
