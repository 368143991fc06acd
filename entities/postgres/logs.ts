// What the server said of late: on its start, and since then in the files that it rotates.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

const TAIL_LINES = 12;

/** What the server says before it opens its own log. */
export const startLogOf = (home: string): string => join(home, 'start.log');

export async function readLogs(home: string): Promise<string> {
  const files = [startLogOf(home), await newestIn(join(home, 'data', 'log'))];
  const tails = await Promise.all(files.map((file) => tailOf(file)));
  return tails.filter(Boolean).join('\n');
}

async function newestIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      changedAt: (await stat(join(folder, name))).mtimeMs,
    })),
  );
  return files.toSorted((a, b) => b.changedAt - a.changedAt)[0]?.path;
}

async function tailOf(file: string | undefined): Promise<string> {
  if (file === undefined) return '';
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-TAIL_LINES).join('\n');
}
