// `npm run restore -- <file> [--force]`: a backup into an empty database, while nothing runs on it.
import { resolve } from 'node:path';
import { program } from 'commander';
import { loadConfig } from '#config/index.ts';
import { restore } from '#cluster/backup/index.ts';
import { insteadOfServer } from '#cluster/maintenance.ts';
import { fillDatabase } from '#cluster/prepare-database.ts';
import { explained, say, summary, withProgress } from './maintenance.ts';

program
  .name('npm run restore --')
  .argument('<file>', 'backup to restore')
  .option('--force', 'replace what the database holds', false)
  .action((file: string, options: { force: boolean }) => explained(() => run(file, options)));

await program.parseAsync();

async function run(file: string, { force }: { force: boolean }): Promise<void> {
  const fill = (url: string) => fillDatabase(url, say);
  const manifest = await insteadOfServer(loadConfig(), say, (url) =>
    withProgress((progress) => restore(url, resolve(file), { force, fill, progress })),
  );
  say(`Restored ${summary(manifest)}`);
}
