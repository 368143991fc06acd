// Damage: what grids will deal, and `structures.damage`, which stands in for them.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { damageStructure as damageStructureSpec } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { refuseIn } from './own-structure.ts';
import { openStructure, writeChanges } from './rows.ts';
import { isOver } from './states.ts';
import { hit, type Structure } from './structure.ts';
import { addAttackers } from './structures.queries.ts';
import { toSeen } from './views.ts';

interface Attack {
  readonly structureId: number;
  /** Characters, who hear of what comes of it. */
  readonly attackerIds: readonly number[];
  /** Hit points of the layer that is vulnerable. */
  readonly damage: number;
}

export interface Damaged {
  /** Hit points that it took. */
  readonly dealt: number;
  readonly structure: Structure;
}

/** One hit upon the vulnerable layer; refused where none is. */
export async function damageStructure(
  tx: Tx,
  { structureId, attackerIds, damage }: Attack,
): Promise<Damaged | Refusal> {
  const structure = await openStructure(tx, structureId);
  if (!structure || isOver(structure.state)) return refuse('NO_SUCH_STRUCTURE', { structureId });
  const outcome = hit(structure, damage, tx.now, tx.runtime.random);
  if (!outcome) return refuseIn(structure, 'harm');
  await run(tx.manager, addAttackers, { structureId, characterIds: [...attackerIds] });
  await writeChanges(tx, [outcome.change]);
  return { dealt: outcome.dealt, structure: outcome.change.after };
}

export const damageCommand = implement(damageStructureSpec, async (tx, _caller, input) => {
  const damaged = await damageStructure(tx, input);
  if (isRefusal(damaged)) return damaged;
  return { dealt: damaged.dealt, structure: toSeen(damaged.structure) };
});
