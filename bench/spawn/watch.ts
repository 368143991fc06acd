// How long the longest transaction of a database has been open, as another connection sees it.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const LOOK_MS = 10;

const AGE = `
  SELECT COALESCE(max(extract(epoch FROM clock_timestamp() - xact_start)) * 1000, 0)::float8 AS ms
  FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend'`;

export interface TransactionWatch {
  /** Forgets what was seen. */
  reset(): void;
  longestMs(): number;
  stop(): Promise<void>;
}

export async function watchTransactions(databaseUrl: string): Promise<TransactionWatch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let longestMs = 0;
  let isStopping = false;
  const watching = (async () => {
    while (!isStopping) {
      const { rows } = await client.query<{ ms: number }>({ name: 'age', text: AGE });
      longestMs = Math.max(longestMs, rows[0]?.ms ?? 0);
      await delay(LOOK_MS);
    }
  })();
  return {
    reset: () => (longestMs = 0),
    longestMs: () => longestMs,
    async stop() {
      isStopping = true;
      await watching;
      await client.end();
    },
  };
}
