// `industry.list-facilities`: where jobs can run, and what for.
import { implement } from '#features/command.ts';
import { listFacilities as spec } from '#protocol/industry.ts';
import { listFacilities } from './facilities.ts';

export const listFacilitiesQuery = implement(spec, (tx, _caller, input) =>
  listFacilities(tx, input),
);
