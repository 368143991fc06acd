// `incursions.list` and `incursions.effects-in-system`: where incursions are, and what they do.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import {
  effectsInSystem,
  listIncursions,
  type Incursion as Summary,
} from '#protocol/incursions.ts';
import { constellations, incursionTables } from '../universe/index.ts';
import { liveIncursions, type Incursion } from './hold.ts';
import { findEffects } from './incursions.queries.ts';
import { penaltiesAt } from './rules.ts';

export const listIncursionsQuery = implement(listIncursions, async (tx) => {
  const names = await constellations(tx);
  const incursions = await liveIncursions(tx);
  return incursions.map((incursion) => toSummary(incursion, names));
});

export const effectsInSystemQuery = implement(effectsInSystem, async (tx, _caller, input) => {
  const [found] = await run(tx.manager, findEffects, input);
  if (!found) return { incursionId: null, effects: [] };
  const { incursionId, incursionTableId, influence } = found;
  const tables = await incursionTables(tx);
  const table = tables.find((candidate) => candidate.incursionTableId === incursionTableId);
  return { incursionId, effects: penaltiesAt(influence, table?.penalties ?? []) };
});

function toSummary(
  incursion: Incursion,
  names: ReadonlyMap<number, { readonly name: string }>,
): Summary {
  const { incursionId, constellationId, band, state, influence, systems, encounters } = incursion;
  const { stagingSystemId, headquartersSystemId, establishedAt, stateUntil } = incursion;
  return {
    ...{ incursionId, constellationId, band, state, influence, systems },
    ...{ stagingSystemId, headquartersSystemId },
    constellationName: names.get(constellationId)?.name ?? '',
    hasMothership: encounters.some(({ role }) => role === 'mothership'),
    establishedAt: establishedAt.getTime(),
    stateUntil: stateUntil.getTime(),
  };
}
