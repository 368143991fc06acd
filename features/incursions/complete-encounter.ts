// `incursions.complete-encounter`: a fleet has won an encounter. The influence falls, the fleet is
// paid, and another encounter appears elsewhere; with its mothership an incursion ends.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { completeEncounter, type EncounterCompleted } from '#protocol/incursions.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { tell } from '#queues/results/results.ts';
import type { Tx } from '#queues/runtime.ts';
import { endIncursions, removeEncounters } from './end.ts';
import { holdIncursions, saveIncursions, type Incursion } from './hold.ts';
import { findEncounter, joinIncursion } from './incursions.queries.ts';
import { payFleet, type Victory } from './pay-fleet.ts';
import { replenish } from './replenish.ts';
import { changeInfluence, rewardOf, type Encounter } from './rules.ts';

interface Completed {
  readonly incursionId: number;
  readonly influence: number;
  readonly rewardCents: string;
  readonly hasEnded: boolean;
}

export const completeEncounterCommand = implement(completeEncounter, (tx, _caller, input) =>
  completeEncounterOf(tx, input),
);

/** Refused with NOT_FOUND where the encounter is over, or a participant is nobody. */
export async function completeEncounterOf(tx: Tx, victory: Victory): Promise<Completed | Refusal> {
  const { siteId } = victory;
  const [found] = await run(tx.manager, findEncounter, { siteId });
  if (!found) return refuse('NOT_FOUND', { siteId });
  const { incursions, standing } = await holdIncursions(tx, [found.incursionId]);
  const [incursion] = incursions;
  const encounter = incursion?.encounters.find((candidate) => candidate.siteId === siteId);
  if (!incursion || !encounter) return refuse('NOT_FOUND', { siteId });
  const rewardCents = rewardIn(incursion, encounter, victory.characterIds.length);
  const refusal = await payFleet(tx, victory, rewardCents);
  if (isRefusal(refusal)) return refusal;
  await removeEncounters(tx, [siteId]);
  win(incursion, encounter);
  const hasEnded = encounter.role === 'mothership';
  if (hasEnded) {
    await endIncursions(tx, [{ incursion, at: tx.now, reason: 'mothership-destroyed' }]);
  } else {
    await replenish(tx, [incursion], standing, encounter.solarSystemId);
    await saveIncursions(tx, [incursion]);
  }
  const { incursionId, influence } = incursion;
  const completed = { incursionId, influence, rewardCents: String(rewardCents) };
  await tellFleet(tx, victory, { ...completed, siteId, role: encounter.role });
  return { ...completed, hasEnded };
}

const tableOf = ({ table }: Incursion, { role }: Encounter) =>
  table?.encounters.find((candidate) => candidate.role === role);

function rewardIn(incursion: Incursion, encounter: Encounter, pilots: number): bigint {
  const table = tableOf(incursion, encounter);
  return table ? rewardOf(table, incursion.influence, pilots) : 0n;
}

function win(incursion: Incursion, encounter: Encounter): void {
  const step = tableOf(incursion, encounter)?.influenceStep ?? 0;
  incursion.influence = changeInfluence(incursion.influence, -step);
  incursion.encounters = incursion.encounters.filter((one) => one !== encounter);
}

async function tellFleet(tx: Tx, victory: Victory, body: EncounterCompleted): Promise<void> {
  const characterIds = [...victory.characterIds];
  await run(tx.manager, joinIncursion, { incursionId: body.incursionId, characterIds });
  const kind = 'incursions.encounter-completed';
  await tell(
    tx,
    characterIds.map((characterId) => ({ characterId, kind, body, at: tx.now })),
  );
}
