// Brings the schemas of both engines, and the queue of every timer, up to the code's version.
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { timers } from './catalogue.ts';
import { installJobQueue } from './jobs/job-queue.ts';
import { bossDatabase } from './timers/boss-database.ts';
import { BOSS_SCHEMA, installTimer } from './timers/timer-table.ts';

/** Safe to repeat; run at each start before any process opens its runtime. */
export async function installQueues(dataSource: DataSource, databaseUrl: string): Promise<void> {
  const boss = new PgBoss({
    db: bossDatabase(dataSource, databaseUrl),
    schema: BOSS_SCHEMA,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    for (const timer of timers) await installTimer(boss, dataSource, timer);
  } finally {
    await boss.stop({ graceful: false });
  }
  await installJobQueue(databaseUrl);
}
