// characters.list-bloodlines: what a new character can descend from.
import { listBloodlines } from '#protocol/characters.ts';
import { implement } from '../command.ts';
import { bloodlines } from '../universe/index.ts';

export const listPlayableBloodlines = implement(listBloodlines, async (tx) => {
  const known = await bloodlines(tx);
  const playable = known.filter(({ stationId }) => stationId !== null);
  return playable.map(({ bloodlineId, name, description, raceName }) => ({
    bloodlineId,
    name,
    description,
    raceName,
  }));
});
