// What the pilot can work with, and what is under way; read anew whenever a job has news.
import type { EphemerisClient, Output } from '../../sdk/index.ts';
import {
  MAX_BLUEPRINTS_PAGE,
  type Facility,
  type Job,
  type OwnBlueprint,
} from '#protocol/industry.ts';
import { useGame } from '../state/game-context.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { isInJob } from './words.ts';

/** Whoever has more of them looks at the first. */
const MAX_PAGES = 10;
/** More than a pilot has slots. */
const MAX_JOBS = 200;

export interface Workshop {
  blueprints: readonly OwnBlueprint[] | undefined;
  /** Where blueprints and jobs are. */
  facilities: ReadonlyMap<number, Facility>;
  jobs: readonly Job[] | undefined;
  slots: Output<'industry.get-slots'> | undefined;
  failed: boolean;
  reload: () => void;
}

const NOWHERE: ReadonlyMap<number, Facility> = new Map();

export function useWorkshop(): Workshop {
  const { client } = useGame();
  const { data, failed, reload } = useReading('workshop', () => readWorkshop(client));
  useResults('industry.', reload);
  return {
    blueprints: data?.blueprints,
    facilities: data?.facilities ?? NOWHERE,
    jobs: data?.jobs,
    slots: data?.slots,
    failed,
    reload,
  };
}

async function readWorkshop(client: EphemerisClient) {
  const [blueprints, jobs, slots] = await Promise.all([
    readBlueprints(client),
    client.call('industry.list-jobs', { limit: MAX_JOBS }),
    client.call('industry.get-slots', {}),
  ]);
  const lying = blueprints.filter((blueprint) => !isInJob(blueprint));
  const facilities = await readFacilities(client, [
    ...lying.map(({ locationId }) => locationId),
    ...jobs.map(({ facilityId }) => facilityId),
  ]);
  return { blueprints, jobs, slots, facilities };
}

async function readBlueprints(client: EphemerisClient): Promise<OwnBlueprint[]> {
  const found: OwnBlueprint[] = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const after = found.at(-1)?.itemId;
    const next = await client.call('industry.list-blueprints', { after });
    found.push(...next);
    if (next.length < MAX_BLUEPRINTS_PAGE) break;
  }
  return found;
}

/** Read once; null where there is none. */
const read = new WeakMap<EphemerisClient, Map<number, Facility | null>>();

/** Those of the places that are facilities: a large universe has thousands of others. */
async function readFacilities(
  client: EphemerisClient,
  placeIds: readonly number[],
): Promise<ReadonlyMap<number, Facility>> {
  const known = read.get(client) ?? new Map<number, Facility | null>();
  read.set(client, known);
  for (const placeId of new Set(placeIds)) {
    if (known.has(placeId)) continue;
    const page = { after: placeId - 1, limit: 1 };
    const [next] = await client.call('industry.list-facilities', page);
    known.set(placeId, next?.facilityId === placeId ? next : null);
  }
  return new Map([...known].flatMap(([id, facility]) => (facility ? [[id, facility]] : [])));
}
