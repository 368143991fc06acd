// When incursions change their states by themselves.
import type { IncursionState } from '#protocol/incursions.ts';
import type { Tx } from '#queues/runtime.ts';
import { liveIncursions } from './hold.ts';
import { stateAfter } from './rules.ts';

export interface UpcomingChange {
  readonly incursionId: number;
  readonly constellationId: number;
  /** The state that begins. */
  readonly state: IncursionState;
  readonly at: Date;
}

export async function upcomingChanges(tx: Tx): Promise<UpcomingChange[]> {
  const incursions = await liveIncursions(tx);
  return incursions.map(({ incursionId, constellationId, state, stateUntil }) => ({
    ...{ incursionId, constellationId },
    state: stateAfter(state),
    at: stateUntil,
  }));
}
