// What a persistent service is: which timer and which cycle call which operation.
import type { Cycle } from '#queues/jobs/job-worker.ts';
import type { Fire, TimerDefinition } from '#queues/timers/definition.ts';

export interface TimerBinding {
  readonly timer: TimerDefinition;
  readonly fire: Fire<unknown>;
}

export interface Service {
  /** The feature's slug. */
  readonly name: string;
  readonly timers?: readonly TimerBinding[];
  readonly cycles?: readonly Cycle[];
}

/** Keeps the payload of a timer and of its effect the same type. */
export function onTimer<P>(timer: TimerDefinition<P>, fire: Fire<P>): TimerBinding {
  return { timer: timer, fire: fire as Fire<unknown> };
}
