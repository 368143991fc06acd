// What a killed start left running. Its processes notice that they are alone and drain; the next
// start waits for that, or it would share a database with processes that are about to stop it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseStopDeadlineMs, type Config } from '#config/index.ts';
import { commandOf } from '#entities/postgres/index.ts';
import { isAlive, type ProcessIdentity } from './lock.ts';
import { StartError } from './start-error.ts';

/** What the process manager may take beyond the slowest of its processes. */
const MANAGER_MS = 10_000;
/** Between two looks at what is still there. */
const LOOK_MS = 50;

/** @throws StartError where something does not stop */
export async function endLeftover(config: Config, manager?: ProcessIdentity): Promise<void> {
  if (manager && isAlive(manager)) process.kill(manager.pid, 'SIGINT');
  const deadline = AbortSignal.timeout(databaseStopDeadlineMs(config) + MANAGER_MS);
  for (;;) {
    const left = manager && isAlive(manager) ? manager.pid : leftApp(config);
    if (left === undefined) return;
    if (deadline.aborted) throw new StartError('LEFTOVER', { pid: left });
    await delay(LOOK_MS);
  }
}

// The process manager keeps a file with the process id of each app.
function leftApp(config: Config): number | undefined {
  const folder = join(config.data.directory, 'pm2', 'pids');
  const pids = filesIn(folder).map((name) => Number(readFileSync(join(folder, name), 'utf8')));
  const root = join(import.meta.dirname, '..');
  return pids.find((pid) => pid !== process.pid && commandOf(pid).includes(root));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
