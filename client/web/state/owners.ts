// Names of characters and corporations, by their numbers.
import type { Owner } from '#protocol/corporations.ts';
import { useCatalogue } from './catalogue.ts';
import { useGame } from './game-context.ts';

export type Owners = ReadonlyMap<number, Owner>;

/** The universe itself, which pays and is paid. */
const UNIVERSE_ID = 0;

/** Owners by id; those of `ownerIds` that are not known yet are on their way. */
export function useOwners(ownerIds: readonly number[]): Owners {
  return useCatalogue(useGame().owners, ownerIds);
}

export function ownerName(owners: Owners, ownerId: number): string {
  if (ownerId === UNIVERSE_ID) return 'The universe';
  return owners.get(ownerId)?.name ?? `Number ${ownerId}`;
}
