// `debris.list-in-system`: what lies about where a character is.
import { CharacterEntity } from '#entities/characters.ts';
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { DebrisKind, listDebris, MAX_DEBRIS_PAGE } from '#protocol/debris.ts';
import { refuse } from '#protocol/refusals.ts';
import { station } from '../universe/index.ts';
import { readSystem } from './debris.queries.ts';

export const listDebrisQuery = implement(listDebris, async (tx, { characterId }) => {
  const { stationId } = await tx.manager.findOneByOrFail(CharacterEntity, { id: characterId });
  const place = await station(tx, stationId);
  if (!place) return refuse('NOT_FOUND');
  const { solarSystemId } = place;
  const params = { solarSystemId, now: tx.now, limit: MAX_DEBRIS_PAGE };
  const rows = await run(tx.manager, readSystem, params);
  return rows.map(({ x, y, z, kind, decaysAt, ...row }) => ({
    ...row,
    kind: DebrisKind.parse(kind),
    position: { x, y, z },
    decaysAt: decaysAt.getTime(),
  }));
});
