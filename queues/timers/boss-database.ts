// pg-boss's custom database interface over our own data source: its statements run on our pool, or
// inside a transaction of ours, so that a firing and the game's rows commit together.
import type { Db } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import type pg from 'pg';
import { connectionOf, type Connection } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import { listen } from '../listener.ts';

type Begin = NonNullable<Db['beginTransaction']>;
type SetSessionStatements = NonNullable<Db['setSessionStatements']>;

interface SessionPool extends Connection {
  readonly options: { onConnect?: (client: pg.ClientBase) => Promise<void> };
  on(event: 'acquire', listener: (client: pg.PoolClient) => void): void;
}

/** Runs pg-boss's statements on the transaction that the manager is in. */
export function transactionDatabase(manager: EntityManager): Db {
  return {
    async executeSql(text, values = []) {
      const connection = await connectionOf(manager);
      return connection.query({ name: statementName(text), text, values });
    },
  };
}

/** The database that a PgBoss instance is constructed with. */
export function bossDatabase(dataSource: DataSource, url: string): Db {
  return {
    async executeSql(text, values = []) {
      const pool = await connectionOf(dataSource.manager);
      return lastResult(await pool.query({ text, values }));
    },
    listen: (channel, onNotification, onReconnect) =>
      listen(url, [channel], (_channel, payload) => onNotification(payload), onReconnect),
    beginTransaction: () => begin(dataSource),
    setSessionStatements: (statements) => setSessionStatements(dataSource, statements),
  };
}

// pg answers a text of several statements with one result for each.
function lastResult<T>(result: T | T[]): T {
  return Array.isArray(result) ? (result.at(-1) as T) : result;
}

async function begin(dataSource: DataSource): ReturnType<Begin> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  return {
    db: transactionDatabase(runner.manager),
    async commit() {
      await runner.commitTransaction();
      await runner.release();
    },
    async rollback() {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (!runner.isReleased) await runner.release();
    },
  };
}

const sessionStatements = new WeakMap<DataSource, { statements: string[]; ran: WeakSet<object> }>();

/** Every connection runs the statements before anything else that it is handed out for. */
async function setSessionStatements(
  dataSource: DataSource,
  statements: string[],
): ReturnType<SetSessionStatements> {
  const known = sessionStatements.has(dataSource);
  sessionStatements.set(dataSource, { statements, ran: new WeakSet() });
  if (known) return;
  const pool = (await connectionOf(dataSource.manager)) as SessionPool;
  const prepare = async (client: pg.ClientBase): Promise<void> => {
    const session = sessionStatements.get(dataSource);
    if (!session || session.ran.has(client)) return;
    session.ran.add(client);
    await client.query(session.statements.join(';'));
  };
  // A new connection is waited for; on one that is known already, what comes next is behind this.
  pool.options.onConnect = prepare;
  pool.on('acquire', (client) => void prepare(client));
}
