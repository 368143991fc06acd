// One start at a time on a data directory. The lock names its process so exactly that a lock left
// by a dead one is known for what it is, even where another program has its process id by now.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { startOf } from '#entities/postgres/index.ts';
import { StartError } from './start-error.ts';

const ProcessSchema = z.strictObject({ pid: z.int().positive(), start: z.string() });

const LockSchema = ProcessSchema.extend({
  /** The process manager that this start runs. */
  manager: ProcessSchema.optional(),
});

export type ProcessIdentity = z.infer<typeof ProcessSchema>;

export interface Lock {
  /** Whether the lock was taken over from a start that is gone. */
  readonly takenOver: boolean;
  /** The process manager of that start, dead or alive. */
  readonly manager: ProcessIdentity | undefined;
  setManager(pid: number): void;
  release(): void;
}

const identify = (pid: number): ProcessIdentity => ({ pid, start: startOf(pid) });

export function isAlive({ pid, start }: ProcessIdentity): boolean {
  return start !== '' && startOf(pid) === start;
}

/** @throws StartError where another start holds it, or the directory cannot be written */
export function acquireLock(directory: string): Lock {
  try {
    mkdirSync(directory, { recursive: true, mode: PASSAGE });
    return claim(join(directory, 'lock.json'), directory);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError('DIRECTORY_REFUSED', { directory, reason: (error as Error).message });
  }
}

/** Others may pass through, as the account of the embedded database must, but not look. */
const PASSAGE = 0o711;

function claim(path: string, directory: string): Lock {
  const own = identify(process.pid);
  const partial = `${path}.${own.pid}`;
  writeFileSync(partial, JSON.stringify(own));
  try {
    let previous: Content | undefined;
    let takenOver = false;
    while (!linkTo(path, partial)) {
      previous = read(path);
      if (previous && isAlive(previous)) {
        throw new StartError('ALREADY_RUNNING', { directory, pid: previous.pid });
      }
      takenOver = true;
      rmSync(path, { force: true });
    }
    return lockAt(path, own, { takenOver, manager: previous?.manager });
  } finally {
    rmSync(partial, { force: true });
  }
}

// Fails where the lock exists, and nobody ever sees half a lock.
function linkTo(path: string, partial: string): boolean {
  try {
    linkSync(partial, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function lockAt(
  path: string,
  own: ProcessIdentity,
  found: Pick<Lock, 'takenOver' | 'manager'>,
): Lock {
  return {
    ...found,
    setManager: (pid) => {
      writeFileSync(`${path}.${own.pid}`, JSON.stringify({ ...own, manager: identify(pid) }));
      renameSync(`${path}.${own.pid}`, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

type Content = z.infer<typeof LockSchema>;

function read(path: string): Content | undefined {
  try {
    return LockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
