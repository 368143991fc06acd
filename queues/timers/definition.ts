// What a timer is: something that must happen at a moment and belongs to a row.
import type { z } from 'zod';
import type { Tx } from '../runtime.ts';

export interface TimerDefinition<P = unknown> {
  /** `<slug>.<verb-noun>`: also the name of its queue on the board. */
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** Firings of one batch at the most, where one of them is much work. */
  readonly batchSize?: number;
}

/** One due moment of a row. A timer has at most one pending firing for a key. */
export interface Firing<P = unknown> {
  /** The row that the firing belongs to, such as a character's id. */
  readonly key: string;
  /** The moment that effects are computed as of, however late the firing comes. */
  readonly dueAt: Date;
  readonly payload: P;
}

/**
 * The set-based effect of a batch. It commits together with the completion of its firings, so it
 * writes through `tx` alone; and it finds for itself which firings still hold, since a row may have
 * changed after its firing was armed.
 */
export type Fire<P> = (tx: Tx, firings: readonly Firing<P>[]) => Promise<void>;

export function defineTimer<P>(
  name: string,
  payload: z.ZodType<P>,
  options: Pick<TimerDefinition, 'batchSize'> = {},
): TimerDefinition<P> {
  return { name, payload, ...options };
}

export function deadLetterName(timer: TimerDefinition): string {
  return `${timer.name}.dead`;
}
