// `debris.list-in-system`: what lies about where a character is.
import { implement } from '#features/command.ts';
import { listDebris } from '#protocol/debris.ts';
import { whereabouts } from '../characters/index.ts';
import { debrisIn } from './in-system.ts';

export const listDebrisQuery = implement(listDebris, async (tx, { characterId }) => {
  const { solarSystemId } = await whereabouts(tx, characterId);
  return debrisIn(tx, solarSystemId);
});
