// How blueprints and jobs are spoken of.
import type { Facility, Job, OwnBlueprint } from '#protocol/industry.ts';
import { formatQuantity } from '../lib/format.ts';

/** Items, jobs and structures have numbers from here on; stations lie below. */
const FIRST_PLACE_ID = 1_000_000_000_000;

export function runsWords({ runs }: Pick<OwnBlueprint, 'runs'>): string {
  if (runs === null) return 'Original';
  return runs === 1 ? 'Copy, 1 run' : `Copy, ${formatQuantity(runs)} runs`;
}

export const isInJob = ({ flag }: OwnBlueprint): boolean => flag === 'industry';

export function whereWords(
  blueprint: OwnBlueprint,
  facilities: ReadonlyMap<number, Facility>,
): string {
  if (isInJob(blueprint)) return 'In a job';
  const facility = facilities.get(blueprint.locationId);
  if (facility) return facility.name;
  return blueprint.locationId < FIRST_PLACE_ID ? 'At a station without industry' : 'In a container';
}

export function amountWords({ activity, runs, licensedRuns, productQuantity }: Job): string {
  if (activity === 'copying') {
    return `${formatQuantity(runs)} × ${formatQuantity(licensedRuns)} runs`;
  }
  if (activity.startsWith('research')) return runs === 1 ? '1 level' : `${runs} levels`;
  const times = runs === 1 ? '1 run' : `${formatQuantity(runs)} runs`;
  return activity === 'invention' ? times : `${times} · ${formatQuantity(productQuantity)} units`;
}
