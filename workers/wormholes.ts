// The service of wormholes: statics are there, others wander, and all of them age and collapse.
import {
  fireChangeStage,
  fireCollapse,
  fireFillWormholes,
  maintainWormholes,
} from '#features/wormholes/index.ts';
import { changeStage, collapseWormhole, fillWormholes, maintainCycle } from '#queues/wormholes.ts';
import { onTimer, type Service } from './service.ts';

export const wormholes: Service = {
  name: 'wormholes',
  timers: [
    onTimer(fillWormholes, fireFillWormholes),
    onTimer(changeStage, fireChangeStage),
    onTimer(collapseWormhole, fireCollapse),
  ],
  cycles: [{ definition: maintainCycle, run: (tx) => maintainWormholes(tx) }],
};
