// Addresses of places: `#/hangar/<location>/<flag>`, and `#/hangar/corporation/…` for those of the
// pilot's corporation.
import { Flag } from '#protocol/inventory.ts';
import { routeTo } from '../state/route.ts';
import type { PlaceRef } from './things.ts';

const CORPORATION = 'corporation';

export function hangarRoute(owner: { corporationId?: number }, place?: PlaceRef): string {
  const whose = owner.corporationId === undefined ? [] : [CORPORATION];
  return routeTo('hangar', ...whose, ...(place ? [place.locationId, place.flag] : []));
}

export const isOfCorporation = ([first]: readonly string[]): boolean => first === CORPORATION;

/** Undefined where the address names no place. */
export function placeOf(steps: readonly string[]): PlaceRef | undefined {
  const [location = '', part] = isOfCorporation(steps) ? steps.slice(1) : steps;
  const locationId = /^[1-9]\d{0,15}$/.test(location) ? Number(location) : undefined;
  const flag = Flag.safeParse(part);
  return locationId === undefined || !flag.success ? undefined : { locationId, flag: flag.data };
}
