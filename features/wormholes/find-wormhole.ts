// `wormholes.find`: somebody has found a wormhole, and so its far side appears.
import { implement } from '#features/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { findWormhole } from '#protocol/wormholes.ts';
import { holdWormholes } from './hold.ts';
import { revealWormholes } from './open.ts';

export const findWormholeCommand = implement(findWormhole, async (tx, _caller, { wormholeId }) => {
  const { wormholes, standing } = await holdWormholes(tx, [wormholeId]);
  if (wormholes.length === 0) return refuse('NO_SUCH_WORMHOLE', { wormholeId });
  await revealWormholes(tx, wormholes, standing);
  return { wormholeId };
});
