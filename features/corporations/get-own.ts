// `corporations.get-own`: the corporation that a character leads.
import { implement } from '#features/command.ts';
import { getOwnCorporation } from '#protocol/corporations.ts';
import { ledCorporation } from './led-corporation.ts';

export const getOwnQuery = implement(getOwnCorporation, (tx, { characterId }) =>
  ledCorporation(tx, characterId),
);
