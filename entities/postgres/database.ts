// Making and removing databases of a server.
import pg from 'pg';

/** Longest wait for a connection to a server that should be there. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Runs `work` on a connection of its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>) {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates a database, empty or as a copy of `template`. */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : '';
  await withClient(url, (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}${from}`),
  );
}

/** Removes a database and turns out who is still connected to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

export async function databaseExists(url: string, name: string): Promise<boolean> {
  const { rowCount } = await withClient(url, (client) =>
    client.query('SELECT FROM pg_database WHERE datname = $1', [name]),
  );
  return rowCount === 1;
}
