// The service of structures: each of their moments comes when it is due.
import { fireChangeState } from '#features/structures/index.ts';
import { changeStructureState } from '#queues/structures.ts';
import { onTimer, type Service } from './service.ts';

export const structures: Service = {
  name: 'structures',
  timers: [onTimer(changeStructureState, fireChangeState)],
};
