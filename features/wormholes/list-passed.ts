// `wormholes.list-passed`: the ways that a pilot knows because it went them.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import {
  LifeStage,
  listPassedWormholes,
  MassStage,
  MAX_PASSED_WORMHOLES,
} from '#protocol/wormholes.ts';
import { readPassed } from './wormholes.queries.ts';

export const listPassedQuery = implement(listPassedWormholes, async (tx, { characterId }) => {
  const rows = await run(tx.manager, readPassed, {
    characterId,
    now: tx.now,
    most: MAX_PASSED_WORMHOLES,
  });
  return rows.map(({ staticSlot, massStage, lifeStage, passedAt, ...row }) => ({
    ...row,
    isStatic: staticSlot !== null,
    massStage: MassStage.parse(massStage),
    lifeStage: LifeStage.parse(lifeStage),
    passedAt: passedAt.getTime(),
  }));
});
