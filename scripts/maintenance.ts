// What the commands that work on the whole database have in common: a bar of progress, and errors
// that the operator can do something about in words.
import { SingleBar } from 'cli-progress';
import { ConfigError, SecretsError } from '#config/index.ts';
import { BackupError, type Manifest } from '#cluster/backup/index.ts';
import { StartError } from '#cluster/start-error.ts';
import { NewerDatabaseError, PostgresError } from '#entities/postgres/index.ts';

const EXPLAINED = [
  BackupError,
  ConfigError,
  NewerDatabaseError,
  PostgresError,
  SecretsError,
  StartError,
];

export const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Runs `work` with a function that shows how far it is. */
export async function withProgress<T>(
  work: (progress: (share: number, table: string) => void) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar({ format: '  {bar} {percentage}%  {table}', hideCursor: true });
  bar.start(1, 0, { table: '' });
  try {
    return await work((share, table) => bar.update(share, { table }));
  } finally {
    bar.stop();
  }
}

export function summary({ tables, at, version }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${tables.length} tables, ${rows} rows, as of ${at}, version ${version}`;
}

export async function explained(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!EXPLAINED.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
