// `npm run sql`: types the features' `.sql` files against the migrated schema. With `--check` it
// fails where the types that are checked in are stale.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createDataSource } from '#entities/data-source.ts';
import { migrate, startThrowawayServer } from '#entities/postgres/index.ts';

const GENERATED = 'features/**/*.queries.ts';

function generated(): Map<string, string> {
  return new Map(globSync(GENERATED).map((file) => [file, readFileSync(file, 'utf8')]));
}

async function migrateTo(url: string): Promise<void> {
  const dataSource = createDataSource({ url, poolSize: 2, name: 'sql' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const before = generated();
const server = await startThrowawayServer();
try {
  const url = server.url('postgres');
  await migrateTo(url);
  const args = ['pgtyped', '--config', 'pgtyped.config.json', '--uri', url];
  const { status } = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exitCode = 1;
} finally {
  await server.remove();
}

const stale = [...generated()].filter(([file, text]) => before.get(file) !== text);
for (const [file] of stale) process.stdout.write(`${file} was stale\n`);
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
