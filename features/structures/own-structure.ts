// What every command upon a structure begins with: for whom, which one, and as of now.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { OwnStructure } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { actingOwner } from '../corporations/index.ts';
import { openStructure, writeChanges } from './rows.ts';
import { isOver, refusalOf, type StructureEvent } from './states.ts';
import { changeBy, type Change, type Structure } from './structure.ts';
import { toOwn } from './views.ts';

export interface OwnStructureInput {
  readonly structureId: number;
  readonly corporationId?: number | undefined;
}

/** Locks an owner's structure, decides a change of it, and writes the change. */
export async function changeOwn(
  tx: Tx,
  characterId: number,
  { structureId, corporationId }: OwnStructureInput,
  decide: (structure: Structure) => Promise<Change | Refusal> | Change | Refusal,
): Promise<OwnStructure | Refusal> {
  const ownerId = await actingOwner(tx, characterId, corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const structure = await openStructure(tx, structureId);
  if (structure?.ownerId !== ownerId || isOver(structure.state)) {
    return refuse('NO_SUCH_STRUCTURE', { structureId });
  }
  const change = await decide(structure);
  if (isRefusal(change)) return change;
  await writeChanges(tx, [change]);
  return toOwn(change.after);
}

/** The change that an event brings about now, or why it cannot. */
export function changeNow(tx: Tx, structure: Structure, event: StructureEvent): Change | Refusal {
  const change = changeBy(structure, event, tx.now, tx.runtime.random);
  return change ?? refuseIn(structure, event);
}

export function refuseIn(structure: Structure, event: StructureEvent): Refusal {
  const { structureId, state, stateUntil } = structure;
  return refuse(refusalOf(event), { structureId, state, until: stateUntil?.getTime() ?? null });
}
