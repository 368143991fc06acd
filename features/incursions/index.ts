// The only door to incursions: their commands, what their timers and cycle do, and what a fleet
// does to an encounter.
import type { AnyCommand } from '#features/command.ts';
import { completeEncounterCommand } from './complete-encounter.ts';
import { effectsInSystemQuery, listIncursionsQuery } from './list-incursions.ts';

export { fireAnnounce } from './announce.ts';
export { beginIncursions } from './begin.ts';
export { completeEncounterOf } from './complete-encounter.ts';
export { fireChangeState } from './change-state.ts';
export { fireTick } from './tick.ts';
export { upcomingChanges } from './upcoming-changes.ts';

export const commands: AnyCommand[] = [
  listIncursionsQuery,
  effectsInSystemQuery,
  completeEncounterCommand,
];
