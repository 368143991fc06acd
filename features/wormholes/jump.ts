// `wormholes.jump`: a ship passes. Those that come at the same time pass in one transaction.
import { implementBatched } from '#features/command.ts';
import { jump } from '#protocol/wormholes.ts';
import { passWormholes } from './pass.ts';

export const jumpCommand = implementBatched(jump, (tx, calls) =>
  passWormholes(
    tx,
    calls.map(({ input }) => input),
  ),
);
