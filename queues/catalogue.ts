// Every timer of every feature: what is installed and shown on the board.
import { decayDebris } from './debris.ts';
import { expireOrder } from './market.ts';
import { announce, changeState, tick } from './incursions.ts';
import { finishJob } from './industry.ts';
import { expireSite, fillConstellation } from './sites.ts';
import { finishLevel } from './skills.ts';
import { changeStage, collapseWormhole, fillWormholes } from './wormholes.ts';
import { changeStructureState } from './structures.ts';
import type { TimerDefinition } from './timers/definition.ts';

export const timers: readonly TimerDefinition[] = [
  finishLevel,
  expireOrder,
  finishJob,
  expireSite,
  fillConstellation,
  changeStructureState,
  decayDebris,
  fillWormholes,
  changeStage,
  collapseWormhole,
  changeState,
  tick,
  announce,
];
