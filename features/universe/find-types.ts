// universe.find-types: things by a part of their name.
import { implement } from '#features/command.ts';
import { findTypes } from '#protocol/universe.ts';
import { findItemTypes } from './catalogue/types.ts';
import { typeSummaries } from './summaries.ts';

export const findTypesQuery = implement(findTypes, async (tx, _caller, { text, ...wanted }) =>
  typeSummaries(tx, await findItemTypes(tx, text, wanted)),
);
