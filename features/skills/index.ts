// The only door to skills: its commands, and the operations that others call.
import type { AnyCommand } from '#features/command.ts';
import { appendQueueCommand } from './append-queue.ts';
import { grantBoosterCommand, grantImplantCommand } from './enhance.ts';
import { getHistoryQuery } from './get-history.ts';
import { getSheetQuery } from './get-sheet.ts';
import { pauseTrainingCommand } from './pause-training.ts';
import { remapAttributesCommand } from './remap-attributes.ts';
import { removeEntryCommand } from './remove-entry.ts';
import { setQueueCommand } from './set-queue.ts';
import { startTrainingCommand } from './start-training.ts';

export { createPilot } from './create-pilot.ts';
export { fireFinishLevel } from './finish-levels.ts';
export { trainedLevels } from './trained-levels.ts';
export { upcomingLevels } from './upcoming-levels.ts';

export const commands: AnyCommand[] = [
  setQueueCommand,
  appendQueueCommand,
  removeEntryCommand,
  startTrainingCommand,
  pauseTrainingCommand,
  remapAttributesCommand,
  grantImplantCommand,
  grantBoosterCommand,
  getSheetQuery,
  getHistoryQuery,
];
