// A thread that loads units of a universe over a connection of its own.
import { parentPort, workerData } from 'node:worker_threads';
import { createDataSource } from '#entities/data-source.ts';
import { UniverseImportError } from '../model/errors.ts';
import type { Unit } from './layouts.ts';
import type { ThreadAnswer, ThreadData } from './load-units.ts';
import { stageUnit, stagingColumns } from './staging.ts';

const { url, importId, ...source } = workerData as ThreadData;
const dataSource = createDataSource({ url, poolSize: 1, name: 'ephemeris universe' });
await dataSource.initialize();
const runner = dataSource.createQueryRunner();
const columns = await stagingColumns(runner);

async function load(unit: Unit): Promise<ThreadAnswer> {
  try {
    await stageUnit(runner, importId, { ...source, unit }, columns);
    return {};
  } catch (error) {
    // An error loses its class on the way to another thread.
    if (!(error instanceof UniverseImportError)) return { failure: error };
    const { file, key, line, problem } = error;
    return { problem: { file, key, line, problem } };
  }
}

parentPort?.on('message', (unit: Unit | null) => {
  if (unit) void load(unit).then((answer) => parentPort?.postMessage(answer));
  else void dataSource.destroy().then(() => parentPort?.close());
});
