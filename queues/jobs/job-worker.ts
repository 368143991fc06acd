// Runs the cycles: upserts their schedules at start, and runs each slot once, however often a job
// for it comes. Losing all of Redis loses the schedules alone, and the next look restores them.
import type { Queue, Worker } from 'bullmq';
import { connectionOf } from '#entities/data-source.ts';
import { transact, type Runtime } from '../runtime.ts';
import { slotOf, type CycleDefinition, type RunCycle } from './definition.ts';
import { openJobQueue, openJobWorker } from './job-queue.ts';

/** How soon a schedule that the backend has lost is made again. */
const RESTORE_INTERVAL_MS = 30_000;

export interface Cycle {
  readonly definition: CycleDefinition;
  readonly run: RunCycle;
}

export class JobWorker {
  readonly #runtime: Runtime;
  readonly #cycles: ReadonlyMap<string, Cycle>;
  #queue: Queue | undefined;
  #worker: Worker | undefined;
  #restore: NodeJS.Timeout | undefined;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(runtime: Runtime, cycles: readonly Cycle[]) {
    this.#runtime = runtime;
    this.#cycles = new Map(cycles.map((cycle) => [cycle.definition.name, cycle]));
  }

  async start(): Promise<void> {
    const { config, databaseUrl, log } = this.#runtime;
    const warn = (error: unknown): void => log.warn({ err: error }, 'job queue');
    this.#queue = openJobQueue(config, databaseUrl);
    this.#queue.on('error', warn);
    await this.#schedule(this.#queue);
    this.#worker = openJobWorker(config, databaseUrl, ({ name }) => {
      const run = this.run(name);
      this.#underWay = run.catch(() => undefined);
      return run;
    });
    this.#worker.on('error', warn);
    this.#worker.on('failed', (job, error) =>
      log.error({ err: error, cycle: job?.name }, 'failed'),
    );
    this.#restore = setInterval(() => {
      if (this.#queue) this.#schedule(this.#queue).catch(warn);
    }, RESTORE_INTERVAL_MS);
  }

  async #schedule(queue: Queue): Promise<void> {
    for (const { definition } of this.#cycles.values()) {
      const { name, everyMs } = definition;
      await queue.upsertJobScheduler(name, { every: everyMs }, { name });
    }
  }

  /** Runs the slot of now, unless it has been run. Returns whether it ran. */
  async run(name: string): Promise<boolean> {
    const cycle = this.#cycles.get(name);
    if (!cycle) throw new Error(`no cycle is called ${name}`);
    const slotAt = slotOf(cycle.definition, this.#runtime.clock.now());
    return transact(this.#runtime, async (tx) => {
      const connection = await connectionOf(tx.manager);
      const { rowCount } = await connection.query({
        text: `INSERT INTO job_run (cycle, slot_at, ran_at) VALUES ($1, $2, $3)
               ON CONFLICT DO NOTHING`,
        values: [name, slotAt, tx.now],
      });
      if (rowCount === 0) return false;
      await cycle.run(tx, slotAt);
      return true;
    });
  }

  /**
   * Finishes the run under way, and takes no more. Safe to call twice. BullMQ itself is not waited
   * for: it may hang on a connection that is gone, and a job that it does not get to report comes
   * again and finds its slot run.
   */
  async stop(): Promise<void> {
    clearInterval(this.#restore);
    await this.#underWay;
    await this.#worker?.close(true);
    await this.#queue?.close();
    this.#worker = this.#queue = undefined;
  }
}
