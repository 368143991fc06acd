// The service of skills: levels in training are finished at their moment.
import { fireFinishLevel } from '#features/skills/index.ts';
import { finishLevel } from '#queues/skills.ts';
import { onTimer, type Service } from './service.ts';

export const skills: Service = {
  name: 'skills',
  timers: [onTimer(finishLevel, fireFinishLevel)],
};
