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

/** @throws StartError where another start holds it */
export function acquireLock(directory: string): Lock {
  createDirectory(directory);
  const path = join(directory, 'lock.json');
  const own = identify(process.pid);
  const partial = `${path}.${own.pid}`;
  writeFileSync(partial, JSON.stringify(own));
  try {
    const previous = claim(path, partial, directory);
    return {
      takenOver: previous !== undefined,
      manager: previous?.manager,
      setManager: (pid) => {
        writeFileSync(partial, JSON.stringify({ ...own, manager: identify(pid) }));
        renameSync(partial, path);
      },
      release: () => rmSync(path, { force: true }),
    };
  } finally {
    rmSync(partial, { force: true });
  }
}

function createDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o711 });
  } catch (error) {
    throw new StartError('DIRECTORY_REFUSED', { directory, reason: (error as Error).message });
  }
}

type Content = z.infer<typeof LockSchema>;

// Linking fails where the lock exists, and nobody ever sees half a lock.
function claim(path: string, partial: string, directory: string): Content | undefined {
  let previous: Content | undefined;
  for (;;) {
    try {
      linkSync(partial, path);
      return previous;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    previous = read(path);
    if (previous && isAlive(previous)) {
      throw new StartError('ALREADY_RUNNING', { directory, pid: previous.pid });
    }
    rmSync(path, { force: true });
  }
}

function read(path: string): Content | undefined {
  try {
    return LockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
