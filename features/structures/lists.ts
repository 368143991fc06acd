// `structures.list-own`, `list-in-system` and `get`: how structures stand now.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import {
  getStructure,
  listInSystem,
  listOwnStructures,
  type SeenStructure,
} from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { structureOf } from './rows.ts';
import { findStructure, readOwned, readSystem } from './structures.queries.ts';
import { asOfNow, toOwn, toSeen } from './views.ts';
import { whereabouts } from '../characters/index.ts';

export const listOwnQuery = implement(listOwnStructures, async (tx, { characterId }, input) => {
  const { corporationId, after, limit } = input;
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const rows = await run(tx.manager, readOwned, { ownerId, after, limit });
  return asOfNow(tx, rows.map(structureOf)).map(toOwn);
});

/** All that stand in a system, as they are now. */
export async function structuresIn(tx: Tx, solarSystemId: number): Promise<SeenStructure[]> {
  const rows = await run(tx.manager, readSystem, { solarSystemId });
  return asOfNow(tx, rows.map(structureOf)).map(toSeen);
}

export const listInSystemQuery = implement(listInSystem, async (tx, { characterId }) => {
  const { solarSystemId } = await whereabouts(tx, characterId);
  return structuresIn(tx, solarSystemId);
});

export const getStructureQuery = implement(getStructure, async (tx, { characterId }, input) => {
  const { solarSystemId } = await whereabouts(tx, characterId);
  const rows = await run(tx.manager, findStructure, input);
  const [structure] = asOfNow(tx, rows.map(structureOf));
  if (structure?.solarSystemId !== solarSystemId) return refuse('NO_SUCH_STRUCTURE', input);
  return toSeen(structure);
});
