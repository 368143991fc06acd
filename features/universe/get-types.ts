// universe.get-types: what the things with these ids are.
import { implement } from '#features/command.ts';
import { getTypes } from '#protocol/universe.ts';
import { itemTypes } from './catalogue/types.ts';
import { typeSummaries } from './summaries.ts';

export const getTypesQuery = implement(getTypes, async (tx, _caller, { typeIds }) => {
  const types = await itemTypes(tx);
  return typeSummaries(
    tx,
    typeIds.flatMap((typeId) => types.get(typeId) ?? []),
  );
});
