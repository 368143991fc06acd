// `standings.list`: what the universe thinks of a character.
import { implement } from '#features/command.ts';
import { listStandings } from '#protocol/standings.ts';
import { standingsOf } from './standings-of.ts';

export const listStandingsQuery = implement(listStandings, async (tx, { characterId }) => {
  const standings = (await standingsOf(tx, [characterId])).get(characterId) ?? new Map();
  return [...standings].map(([fromId, standing]: [number, number]) => ({ fromId, standing }));
});
