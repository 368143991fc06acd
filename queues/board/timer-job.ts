// One firing as the board shows and handles it.
import type { QueueJob, QueueJobJson } from '@bull-board/api/typings/app';
import { deadLetterName, type TimerDefinition } from '../timers/definition.ts';
import type { Timers } from '../timers/timers.ts';
import type { FiringRow } from './timer-rows.ts';

export class TimerJob implements QueueJob {
  readonly opts: { delay?: number };
  readonly #timers: Timers;
  readonly #timer: TimerDefinition;
  readonly #row: FiringRow;

  constructor(timers: Timers, timer: TimerDefinition, row: FiringRow) {
    this.#timers = timers;
    this.#timer = timer;
    this.#row = row;
    this.opts = { delay: row.startAfter.getTime() - row.createdAt.getTime() };
  }

  /** A firing is due when its row says, not when somebody wishes, whatever the board offers. */
  promote(): Promise<void> {
    return Promise.reject(new Error('a firing cannot come before its moment'));
  }

  async remove(): Promise<void> {
    const { status, id } = this.#row;
    const queue = status === 'failed' ? deadLetterName(this.#timer) : this.#timer.name;
    await this.#timers.boss.deleteJob(queue, id);
  }

  /** Drives a dead letter again, as of the moment that it was due. */
  async retry(): Promise<void> {
    await this.#timers.boss.redrive(deadLetterName(this.#timer), { ids: [this.#row.id] });
  }

  getState(): Promise<FiringRow['status']> {
    return Promise.resolve(this.#row.status);
  }

  toJSON(): QueueJobJson {
    const { id, data, attempts, createdAt, startedAt, output, status } = this.#row;
    return {
      id,
      name: data.key,
      progress: 0,
      attemptsMade: attempts,
      processedOn: startedAt?.getTime() ?? null,
      delay: this.opts.delay ?? 0,
      timestamp: createdAt.getTime(),
      failedReason: output?.message ?? (status === 'failed' ? 'dead letter' : ''),
      stacktrace: null,
      data: { ...data, dueAt: new Date(data.dueAt).toISOString() },
      returnvalue: null,
      opts: this.opts,
    };
  }
}
