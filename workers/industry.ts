// The service of industry: jobs are finished at their moment; cost indices follow the work.
import { fireFinishJob, updateIndices } from '#features/industry/index.ts';
import { finishJob, updateIndicesCycle } from '#queues/industry.ts';
import { onTimer, type Service } from './service.ts';

export const industry: Service = {
  name: 'industry',
  timers: [onTimer(finishJob, fireFinishJob)],
  cycles: [{ definition: updateIndicesCycle, run: updateIndices }],
};
