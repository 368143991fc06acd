// Damage: what grids will deal, and `structures.damage`, which stands in for them. Hits that come
// at the same time are decided in memory, one after the other, and written once for each state.
import { run } from '#entities/sql.ts';
import { implementBatched } from '#features/command.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { damageStructure as damageStructureSpec } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { refuseIn } from './own-structure.ts';
import { openStructures, writeChanges } from './rows.ts';
import { isOver } from './states.ts';
import { hit, type Change, type Structure } from './structure.ts';
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

/** Hits in their order, each upon the vulnerable layer; one is refused where there is none. */
export async function damageStructures(
  tx: Tx,
  attacks: readonly Attack[],
): Promise<(Damaged | Refusal)[]> {
  const held = await openStructures(
    tx,
    attacks.map(({ structureId }) => structureId),
  );
  const structures = new Map(held.map((structure) => [structure.structureId, structure]));
  const changes: Change[] = [];
  const attackers = new Map<number, Set<number>>();
  const outcomes = attacks.map(({ structureId, attackerIds, damage }): Damaged | Refusal => {
    const structure = structures.get(structureId);
    if (!structure || isOver(structure.state)) return refuse('NO_SUCH_STRUCTURE', { structureId });
    const outcome = hit(structure, damage, tx.now, tx.runtime.random);
    if (!outcome) return refuseIn(structure, 'harm');
    const { dealt, change } = outcome;
    changes.push(change);
    structures.set(structureId, change.after);
    const known = attackers.get(structureId) ?? new Set();
    attackers.set(structureId, known);
    for (const attackerId of attackerIds) known.add(attackerId);
    return { dealt, structure: change.after };
  });
  for (const [structureId, ids] of attackers) {
    if (ids.size > 0) await run(tx.manager, addAttackers, { structureId, characterIds: [...ids] });
  }
  for (const round of roundsOf(changes)) await writeChanges(tx, round);
  return outcomes;
}

/**
 * The same with the hits of one state as one change: a round has one change of a structure at the
 * most, which the database knows as a transition.
 */
function roundsOf(changes: readonly Change[]): Change[][] {
  const rounds: Change[][] = [];
  for (const own of Map.groupBy(changes, ({ after }) => after.structureId).values()) {
    const merged: Change[] = [];
    for (const change of own) {
      const last = merged.at(-1);
      const goesOn = last && last.before.state === last.after.state;
      if (goesOn) merged[merged.length - 1] = merge(last, change);
      else merged.push(change);
    }
    merged.forEach((change, index) => (rounds[index] ??= []).push(change));
  }
  return rounds;
}

const merge = ({ before, happened }: Change, next: Change): Change => {
  return { ...next, before, happened: [...happened, ...next.happened] };
};

export const damageCommand = implementBatched(damageStructureSpec, async (tx, calls) => {
  const outcomes = await damageStructures(
    tx,
    calls.map(({ input }) => input),
  );
  return outcomes.map((damaged) =>
    isRefusal(damaged) ? damaged : { dealt: damaged.dealt, structure: toSeen(damaged.structure) },
  );
});
