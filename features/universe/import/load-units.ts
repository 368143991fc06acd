// Loads the units of a plan: a small universe here, a large one in threads, for parsing is most of
// the work.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { QueryRunner } from 'typeorm';
import { UniverseImportError, type ImportProblem } from '../model/errors.ts';
import type { Plan, Unit } from './layouts.ts';
import type { UnitSource } from './load-unit.ts';
import { stageUnit, stagingColumns } from './staging.ts';

/** Less than this is read before a thread has started. */
const THREADS_FROM_BYTES = 50_000_000;
const MAX_THREADS = 4;

export interface ThreadData extends Omit<UnitSource, 'unit'> {
  /** Of the database. */
  readonly url: string;
  readonly importId: number;
}

export interface ThreadAnswer {
  readonly problem?: ImportProblem;
  readonly failure?: unknown;
}

export interface Loading {
  readonly runner: QueryRunner;
  readonly plan: Plan;
  readonly importId: number;
  readonly units: readonly Unit[];
  readonly fileIds: ReadonlyMap<string, number>;
  /** Threads that parse; 0 loads everything in this one. */
  readonly threads: number;
  readonly onLoaded: (unit: Unit) => void;
}

export function threadsFor(units: readonly Unit[]): number {
  const bytes = units.reduce((sum, unit) => sum + unit.bytes, 0);
  return bytes < THREADS_FROM_BYTES ? 0 : Math.min(availableParallelism(), MAX_THREADS);
}

/** @throws UniverseImportError */
export async function loadUnits(loading: Loading): Promise<void> {
  await (loading.threads === 0 ? loadHere(loading) : loadInThreads(loading));
}

async function loadHere(loading: Loading): Promise<void> {
  const { runner, plan, importId, units, fileIds, onLoaded } = loading;
  const columns = await stagingColumns(runner);
  const { folder, layout } = plan;
  for (const unit of units) {
    await stageUnit(runner, importId, { folder, layout, fileIds, unit }, columns);
    onLoaded(unit);
  }
}

async function loadInThreads(loading: Loading): Promise<void> {
  const queue = [...loading.units];
  const workers = Array.from({ length: loading.threads }, () => startThread(loading));
  try {
    await Promise.all(workers.map((worker) => feed(worker, queue, loading.onLoaded)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startThread({ runner, plan, importId, fileIds }: Loading): Worker {
  const { url } = runner.connection.options as { url?: string };
  const { folder, layout } = plan;
  const workerData: ThreadData = { url: url ?? '', importId, folder, layout, fileIds };
  return new Worker(new URL('load-thread.ts', import.meta.url), { workerData, execArgv: [] });
}

/** One unit at a time, until none is left; then the thread closes its connection and ends. */
async function feed(worker: Worker, queue: Unit[], onLoaded: Loading['onLoaded']): Promise<void> {
  for (let unit = queue.shift(); unit; unit = queue.shift()) {
    worker.postMessage(unit);
    const [{ problem, failure }] = (await once(worker, 'message')) as [ThreadAnswer];
    if (problem) throw new UniverseImportError(problem);
    if (failure) throw failure as Error;
    onLoaded(unit);
  }
  worker.postMessage(null);
  await once(worker, 'exit');
}
