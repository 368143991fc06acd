// The service of incursions: they begin by chance, go from state to state, and are spoken of.
import {
  beginIncursions,
  fireAnnounce,
  fireChangeState,
  fireTick,
} from '#features/incursions/index.ts';
import { announce, changeState, spawnCycle, tick } from '#queues/incursions.ts';
import { onTimer, type Service } from './service.ts';

export const incursions: Service = {
  name: 'incursions',
  timers: [
    onTimer(changeState, fireChangeState),
    onTimer(tick, fireTick),
    onTimer(announce, fireAnnounce),
  ],
  cycles: [{ definition: spawnCycle, run: (tx) => beginIncursions(tx) }],
};
