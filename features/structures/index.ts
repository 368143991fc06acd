// The only door to structures: their commands, what their timer does, and the damage that is dealt
// to them.
import type { AnyCommand } from '#features/command.ts';
import { addFuelCommand } from './add-fuel.ts';
import { anchorCommand } from './anchor.ts';
import {
  cancelUnanchoringCommand,
  renameCommand,
  setVulnerabilityCommand,
  startUnanchoringCommand,
} from './choices.ts';
import { damageCommand } from './damage.ts';
import { getStructureQuery, listInSystemQuery, listOwnQuery } from './lists.ts';

export { fireChangeState } from './change-state.ts';
export { damageStructures } from './damage.ts';
export { structuresIn } from './lists.ts';
export { placeStructure } from './place-structure.ts';
export { upcomingChanges } from './upcoming-changes.ts';

export const commands: AnyCommand[] = [
  anchorCommand,
  setVulnerabilityCommand,
  addFuelCommand,
  startUnanchoringCommand,
  cancelUnanchoringCommand,
  renameCommand,
  listOwnQuery,
  listInSystemQuery,
  getStructureQuery,
  damageCommand,
];
