// `npm run backup -- [file]`: the whole database as of one moment, while the universe runs or not.
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { program } from 'commander';
import { loadConfig, type Config } from '#config/index.ts';
import { backUp } from '#cluster/backup/index.ts';
import { besideServer } from '#cluster/maintenance.ts';
import { explained, say, summary, withProgress } from './maintenance.ts';

program
  .name('npm run backup --')
  .argument('[file]', 'file to write; by default in the folder backups of the data directory')
  .action((file?: string) => explained(() => run(file)));

await program.parseAsync();

async function run(named: string | undefined): Promise<void> {
  const config = loadConfig();
  const at = new Date();
  const file = named ? resolve(named) : defaultFile(config, at);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const manifest = await besideServer(config, say, (url) =>
    withProgress((progress) => backUp(url, file, at, progress)),
  );
  say(`Backed up ${summary(manifest)}\nto ${file}`);
}

function defaultFile(config: Config, at: Date): string {
  const moment = at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return join(config.data.directory, 'backups', `ephemeris-${moment}.tar.gz`);
}
