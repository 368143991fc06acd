// The process that keeps the embedded PostgreSQL running: it starts it again when it dies, and
// stops it after everyone else has gone. Of a database that the operator brings it keeps nothing.
import { databaseStopDeadlineMs, runProcess, stopDeadlineMs } from '#config/index.ts';
import { openEmbedded } from '#entities/postgres/index.ts';
import { DatabaseKeeper } from './database-keeper.ts';

await runProcess(
  'database',
  async ({ config, log, retire }) => {
    const server = await openEmbedded(config);
    if (!server) {
      retire('DATABASE_URL is set; there is no database of our own to keep');
      return { stop: () => Promise.resolve() };
    }
    const keeper = new DatabaseKeeper(server, log, stopDeadlineMs(config));
    await keeper.start();
    return keeper;
  },
  databaseStopDeadlineMs,
);
