// One start on a data directory; a lock that a dead start left is nobody's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOf } from '#entities/postgres/index.ts';
import { acquireLock, isAlive } from './lock.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const path = () => join(directory, 'lock.json');

it('refuses a second start, and names the first', () => {
  const lock = acquireLock(directory);
  expect(lock.takenOver).toBe(false);
  expect(() => acquireLock(directory)).toThrow(new RegExp(`already, as process ${process.pid}`));
  lock.release();
  expect(existsSync(path())).toBe(false);
  acquireLock(directory).release();
});

it('takes over the lock of a start that is gone, and knows what it had running', async () => {
  const manager = spawn('sleep', ['60']);
  acquireLock(directory).setManager(manager.pid ?? 0);
  // The process id is ours again, but it is another process that has it.
  writeFileSync(
    path(),
    JSON.stringify({
      pid: process.pid,
      start: 'long ago',
      manager: { pid: manager.pid, start: startOf(manager.pid ?? 0) },
    }),
  );
  const lock = acquireLock(directory);
  expect(lock.takenOver).toBe(true);
  expect(lock.manager && isAlive(lock.manager)).toBe(true);
  manager.kill();
  await once(manager, 'exit');
  expect(lock.manager && isAlive(lock.manager)).toBe(false);
});

it('takes over a lock that nobody can read', () => {
  writeFileSync(path(), '{');
  expect(acquireLock(directory).takenOver).toBe(true);
});

it('says why a data directory cannot be used', () => {
  writeFileSync(join(directory, 'file'), '');
  expect(() => acquireLock(join(directory, 'file', 'data'))).toThrow(/EPHEMERIS_DATA_DIRECTORY/);
});
