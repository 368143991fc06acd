// The service of debris: it decays at its moment, and what was forgotten is swept up.
import { fireDecayDebris, sweepDebris } from '#features/debris/index.ts';
import { decayDebris, sweepCycle } from '#queues/debris.ts';
import { onTimer, type Service } from './service.ts';

export const debris: Service = {
  name: 'debris',
  timers: [onTimer(decayDebris, fireDecayDebris)],
  cycles: [{ definition: sweepCycle, run: (tx) => sweepDebris(tx) }],
};
