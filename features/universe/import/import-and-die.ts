// For tests: an importer that is killed once it has come so far.
// `node import-and-die.ts <database url> <folder> <phase> <count>`
import { createDataSource } from '#entities/data-source.ts';
import { systemClock } from '#queues/clock.ts';
import { importUniverse } from './import-universe.ts';

const [url = '', folder = '', phase = '', count = '1'] = process.argv.slice(2);

const dataSource = createDataSource({ url, poolSize: 2, name: 'killed import' });
await dataSource.initialize();
let left = Number(count);
await importUniverse({ dataSource, clock: systemClock }, folder, {
  force: true,
  onProgress: (progress) => {
    if (progress.phase !== phase) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
