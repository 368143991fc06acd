// universe.get-blueprint: what the activities of a blueprint take and give.
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { getBlueprint } from '#protocol/universe.ts';
import { blueprint } from './catalogue/blueprints.ts';

export const getBlueprintQuery = implement(
  getBlueprint,
  async (tx, _caller, { typeId }) => (await blueprint(tx, typeId)) ?? refuse('NOT_FOUND'),
);
