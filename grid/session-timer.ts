// The session timer: between two changes of place or ship a pilot waits a little, so that nobody
// flickers in and out of reach.
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Vessel } from './solar-system.ts';

/** Why it is too soon; undefined where it is not. */
export function checkSessionTimer(
  { clock, config }: Runtime,
  { changedAt }: Vessel,
): Refusal | undefined {
  if (changedAt === null) return undefined;
  const retryAfterMs = changedAt + config.sessions.changeMs - clock.now();
  if (retryAfterMs <= 0) return undefined;
  return refuse('SHIP_CANNOT', { reason: 'SESSION_TIMER', retryAfterMs });
}
