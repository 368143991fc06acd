// A timer on the Bull Board: pending firings are delayed, due ones waiting, dead letters failed.
import { BaseAdapter } from '@bull-board/api/dist/queueAdapters/base.js';
import type {
  AppJobScheduler,
  JobCounts,
  JobSchedulerUpdateResult,
  JobStatus,
  QueueJob,
  QueueMetrics,
  Status,
} from '@bull-board/api/typings/app';
import type { Runtime } from '../runtime.ts';
import { deadLetterName, type TimerDefinition } from '../timers/definition.ts';
import { TimerJob } from './timer-job.ts';
import {
  countFirings,
  FIRING_STATUSES,
  findFiring,
  listFirings,
  type FiringStatus,
} from './timer-rows.ts';

const MAX_PAGE = 100;

export class TimerAdapter extends BaseAdapter {
  readonly #runtime: Runtime;
  readonly #timer: TimerDefinition;

  constructor(runtime: Runtime, timer: TimerDefinition) {
    super('bullmq', {
      allowCompletedRetries: false,
      description: 'Timer on pg-boss: firings by row, exactly once',
    });
    this.#runtime = runtime;
    this.#timer = timer;
  }

  getName(): string {
    return this.#timer.name;
  }

  getStatuses(): Status[] {
    return ['latest', ...FIRING_STATUSES];
  }

  getJobStatuses(): JobStatus[] {
    return [...FIRING_STATUSES];
  }

  async getJobCounts(): Promise<JobCounts> {
    const { dataSource } = this.#runtime;
    const counted = FIRING_STATUSES.map(async (status) => [
      status,
      await countFirings(dataSource, this.#timer, status),
    ]);
    return Object.fromEntries(await Promise.all(counted)) as JobCounts;
  }

  async getJobs(statuses: JobStatus[], start = 0, end = MAX_PAGE - 1): Promise<QueueJob[]> {
    const limit = Math.min(end - start + 1, MAX_PAGE);
    const known = FIRING_STATUSES.filter((status) => statuses.includes(status));
    const pages = await Promise.all(
      known.map((status) =>
        listFirings(this.#runtime.dataSource, this.#timer, status, start, limit),
      ),
    );
    return pages.flat().map((row) => new TimerJob(this.#runtime.timers, this.#timer, row));
  }

  async getJob(id: string): Promise<QueueJob | undefined> {
    const row = await findFiring(this.#runtime.dataSource, this.#timer, id);
    return row && new TimerJob(this.#runtime.timers, this.#timer, row);
  }

  getJobLogs(): Promise<string[]> {
    return Promise.resolve([]);
  }

  getMetrics(): Promise<QueueMetrics> {
    return Promise.resolve({ meta: { count: 0, prevTS: 0, prevCount: 0 }, data: [], count: 0 });
  }

  getRedisInfo(): Promise<null> {
    return Promise.resolve(null);
  }

  isPaused(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Removes dead letters alone: a pending firing belongs to its row. */
  async clean(status: string): Promise<void> {
    if (status !== ('failed' satisfies FiringStatus)) return refuse('only dead letters');
    await this.#runtime.timers.boss.deleteAllJobs(deadLetterName(this.#timer));
  }

  addJob = (): Promise<never> => refuse('firings are armed by features alone');
  pause = (): Promise<never> => refuse('a timer is never paused');
  resume = (): Promise<never> => refuse('a timer is never paused');
  empty = (): Promise<never> => refuse('pending firings belong to their rows');
  obliterate = (): Promise<never> => refuse('pending firings belong to their rows');
  promoteAll = (): Promise<never> => refuse('a firing cannot come before its moment');
  removeJobScheduler = (): Promise<boolean> => Promise.resolve(false);
  getJobSchedulers = (): Promise<AppJobScheduler[]> => Promise.resolve([]);
  getJobSchedulersCount = (): Promise<number> => Promise.resolve(0);
  updateJobScheduler = (): Promise<JobSchedulerUpdateResult> => Promise.resolve('not-found');
  runJobSchedulerNow = (): Promise<'not-found'> => Promise.resolve('not-found');
  getGlobalConcurrency = (): Promise<null> => Promise.resolve(null);
  setGlobalConcurrency = (): Promise<never> => refuse('set timers.concurrency instead');
}

function refuse(reason: string): Promise<never> {
  return Promise.reject(new Error(reason));
}
