// The processes of one machine, for pm2, which is only ever run as a program. Each of them is plain
// `node <file>`, says when it is ready, and drains on SIGINT. Servers on demand, such as grids, are
// the launcher's to start.
import { randomUUID } from 'node:crypto';
import { app } from './cluster/apps.ts';
import { databaseStopDeadlineMs, stopDeadlineMs } from './config/derived.ts';
import { loadConfig } from './config/load.ts';

const config = loadConfig();

const stopMs = stopDeadlineMs(config);
/** Another at each start: machines of a cluster may be called the same. */
const workers = `workers-${randomUUID().slice(0, 8)}`;

export const apps = [
  app('database', 'cluster/database.ts', databaseStopDeadlineMs(config)),
  app('workers', 'workers/main.ts', stopMs, ['--name', workers]),
  app('edge', 'edge/main.ts', stopMs),
  app('launcher', 'cluster/launcher/main.ts', stopMs),
  app('cluster', 'cluster/controller/main.ts', stopMs),
];
