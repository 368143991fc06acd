// The service of retention: what has been kept long enough is swept.
import { sweep, sweepCycle } from '#queues/retention.ts';
import type { Service } from './service.ts';

export const retention: Service = {
  name: 'retention',
  cycles: [{ definition: sweepCycle, run: (tx) => sweep(tx) }],
};
