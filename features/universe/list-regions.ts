// universe.list-regions: every region of the universe, by name.
import { implement } from '#features/command.ts';
import { listRegions } from '#protocol/universe.ts';
import { regions } from './catalogue/places.ts';

export const listRegionsQuery = implement(listRegions, async (tx) => [
  ...(await regions(tx)).values(),
]);
