// `sites.list` and `sites.survey-system`: what is in a system, for pilots there and for operators.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { listSites, SiteKind, surveySystem, type SeenSite, type Site } from '#protocol/sites.ts';
import type { Tx } from '#queues/runtime.ts';
import { whereabouts } from '../characters/index.ts';
import { solarSystem } from '../universe/index.ts';
import { readSystem, type IReadSystemResult } from './sites.queries.ts';

export const listSitesQuery = implement(listSites, async (tx, { characterId }) => {
  const { solarSystemId } = await whereabouts(tx, characterId);
  const rows = await run(tx.manager, readSystem, { solarSystemId });
  return { solarSystemId, sites: rows.map(toSeen) };
});

/** All that is in a system, whoever has found it. */
export async function sitesIn(tx: Tx, solarSystemId: number): Promise<Site[]> {
  return (await run(tx.manager, readSystem, { solarSystemId })).map(toSite);
}

export const surveySystemQuery = implement(surveySystem, async (tx, _caller, input) => {
  if (!(await solarSystem(tx, input.solarSystemId))) return refuse('NOT_FOUND', input);
  return sitesIn(tx, input.solarSystemId);
});

function toSeen(row: IReadSystemResult): SeenSite {
  const { signature, signalStrength } = row;
  const isSeen = signalStrength === 1;
  const [kind, name] = isSeen ? [SiteKind.parse(row.kind), row.name] : [null, null];
  return { signature, kind, name, signalStrength };
}

function toSite({ x, y, z, kind, spawnedAt, expiresAt, ...row }: IReadSystemResult): Site {
  return {
    ...row,
    kind: SiteKind.parse(kind),
    position: { x, y, z },
    spawnedAt: spawnedAt.getTime(),
    expiresAt: expiresAt?.getTime() ?? null,
  };
}
