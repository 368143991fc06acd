// The cycle of sessions: what has expired is deleted.
import { defineCycle } from './jobs/definition.ts';

export const expireSessionsCycle = defineCycle('sessions.expire', 60_000);
