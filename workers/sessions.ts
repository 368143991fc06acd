// The service of sessions: expired ones are deleted.
import { expireSessions } from '#features/sessions/index.ts';
import { expireSessionsCycle } from '#queues/sessions.ts';
import type { Service } from './service.ts';

export const sessions: Service = {
  name: 'sessions',
  cycles: [{ definition: expireSessionsCycle, run: (tx) => expireSessions(tx) }],
};
