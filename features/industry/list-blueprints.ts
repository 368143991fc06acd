// `industry.list-blueprints`: what an owner can put into jobs, wherever it lies.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { listBlueprints } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { actingOwner } from '../corporations/index.ts';
import { readBlueprints } from './industry.queries.ts';

export const listBlueprintsQuery = implement(
  listBlueprints,
  async (tx, { characterId }, { corporationId, after = 0, limit }) => {
    const ownerId = await actingOwner(tx, characterId, corporationId);
    if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
    return run(tx.manager, readBlueprints, { ownerId, after, limit });
  },
);
