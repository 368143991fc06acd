// Every timer of every feature: what is installed and shown on the board.
import { expireOrder } from './market.ts';
import { finishJob } from './industry.ts';
import { expireSite, fillConstellation } from './sites.ts';
import { finishLevel } from './skills.ts';
import { changeStage, collapseWormhole, fillWormholes } from './wormholes.ts';
import type { TimerDefinition } from './timers/definition.ts';

export const timers: readonly TimerDefinition[] = [
  finishLevel,
  expireOrder,
  finishJob,
  expireSite,
  fillConstellation,
  fillWormholes,
  changeStage,
  collapseWormhole,
];
