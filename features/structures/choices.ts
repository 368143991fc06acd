// What an owner decides: `structures.set-vulnerability`, `rename`, `start-unanchoring` and
// `cancel-unanchoring`.
import { implement } from '#features/command.ts';
import {
  cancelUnanchoring,
  renameStructure,
  setVulnerability,
  startUnanchoring,
} from '#protocol/structures.ts';
import { changeNow, changeOwn } from './own-structure.ts';
import { HOURS_CHANGE_MS, later } from './rules.ts';
import { changeOf } from './structure.ts';

/** Not at once: whoever prepares an attack has a week's notice of it. */
export const setVulnerabilityCommand = implement(setVulnerability, (tx, { characterId }, input) =>
  changeOwn(tx, characterId, input, (structure) => {
    const { weekday: nextWeekday, hour: nextHour } = input;
    const hoursChangeAt = later(tx.now, HOURS_CHANGE_MS);
    const after = { ...structure, nextWeekday, nextHour, hoursChangeAt };
    return changeOf(structure, after, tx.now);
  }),
);

export const renameCommand = implement(renameStructure, (tx, { characterId }, input) =>
  changeOwn(tx, characterId, input, (structure) =>
    changeOf(structure, { ...structure, name: input.name }, tx.now),
  ),
);

export const startUnanchoringCommand = implement(startUnanchoring, (tx, { characterId }, input) =>
  changeOwn(tx, characterId, input, (structure) => changeNow(tx, structure, 'unanchor')),
);

export const cancelUnanchoringCommand = implement(cancelUnanchoring, (tx, { characterId }, input) =>
  changeOwn(tx, characterId, input, (structure) => changeNow(tx, structure, 'cancel-unanchoring')),
);
