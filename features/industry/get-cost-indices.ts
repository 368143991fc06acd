// `industry.get-cost-indices`: what work costs in a solar system, by activity.
import { implement } from '#features/command.ts';
import { getCostIndices } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { ActivityName } from '#protocol/universe.ts';
import { solarSystem } from '../universe/index.ts';
import { MIN_COST_INDEX } from './rules.ts';

export const getCostIndicesQuery = implement(
  getCostIndices,
  async (tx, _caller, { solarSystemId }) => {
    if (!(await solarSystem(tx, solarSystemId))) return refuse('NOT_FOUND', { solarSystemId });
    const rows = await tx.manager.query<{ activity: string; index: number }[]>(
      'SELECT activity, index FROM industry_cost_index WHERE solar_system_id = $1',
      [solarSystemId],
    );
    const known = new Map(rows.map(({ activity, index }) => [activity, index]));
    return ActivityName.options.map((activity) => {
      return { activity, index: known.get(activity) ?? MIN_COST_INDEX };
    });
  },
);
