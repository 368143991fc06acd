// `debris.list-in-system`: what lies about where a character is.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { DebrisKind, listDebris, MAX_DEBRIS_PAGE } from '#protocol/debris.ts';
import { whereabouts } from '../characters/index.ts';
import { readSystem } from './debris.queries.ts';

export const listDebrisQuery = implement(listDebris, async (tx, { characterId }) => {
  const { solarSystemId } = await whereabouts(tx, characterId);
  const params = { solarSystemId, now: tx.now, limit: MAX_DEBRIS_PAGE };
  const rows = await run(tx.manager, readSystem, params);
  return rows.map(({ x, y, z, kind, decaysAt, ...row }) => ({
    ...row,
    kind: DebrisKind.parse(kind),
    position: { x, y, z },
    decaysAt: decaysAt.getTime(),
  }));
});
