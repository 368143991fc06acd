// How long the longest transaction of a database has been open, as another connection sees it.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

const LOOK_MS = 10;
const SHOWN = 90;

const OLDEST = `
  SELECT extract(epoch FROM clock_timestamp() - xact_start)::float8 * 1000 AS ms, query,
    coalesce(wait_event_type || ' ' || wait_event, 'nothing') AS "waitedFor"
  FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend' AND xact_start IS NOT NULL
  ORDER BY xact_start LIMIT 1`;

interface Sight {
  readonly ms: number;
  /** The statement that it was at. */
  readonly query: string;
  /** Of the database or the disk; a client that is waited for is one too. */
  readonly waitedFor: string;
}

const NOTHING: Sight = { ms: 0, query: '', waitedFor: '' };

export interface TransactionWatch {
  /** Forgets what was seen. */
  reset(): void;
  longest(): Sight;
  stop(): Promise<void>;
}

export async function watchTransactions(databaseUrl: string): Promise<TransactionWatch> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  let longest = NOTHING;
  let isStopping = false;
  const watching = (async () => {
    while (!isStopping) {
      const { rows } = await client.query<Sight>({ name: 'oldest', text: OLDEST });
      const [oldest = NOTHING] = rows;
      if (oldest.ms > longest.ms) longest = oldest;
      await delay(LOOK_MS);
    }
  })();
  return {
    reset: () => void (longest = NOTHING),
    longest: () => ({ ...longest, query: longest.query.trim().slice(0, SHOWN) }),
    async stop() {
      isStopping = true;
      await watching;
      await client.end();
    },
  };
}
