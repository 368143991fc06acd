// The only door to wormholes: their commands, passages, and what their timers and cycle do.
import type { AnyCommand } from '#features/command.ts';
import { findWormholeCommand } from './find-wormhole.ts';
import { jumpCommand } from './jump.ts';
import { listPassedQuery } from './list-passed.ts';
import { listWormholesQuery, surveyWormholesQuery } from './list-wormholes.ts';

export { fireCollapse } from './collapse.ts';
export { endOf, wormholeAt, type WormholeEnd } from './ends.ts';
export { fireFillWormholes, maintainWormholes, staticsOf } from './maintain.ts';
export { passWormholes, type Passage } from './pass.ts';
export { fireChangeStage } from './stages.ts';

export const commands: AnyCommand[] = [
  listWormholesQuery,
  listPassedQuery,
  surveyWormholesQuery,
  findWormholeCommand,
  jumpCommand,
];
