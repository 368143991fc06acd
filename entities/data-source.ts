// The one way to a database: TypeORM over node-postgres, with every entity and migration known.
import { DataSource, type EntityManager } from 'typeorm';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

export interface DataSourceOptions {
  url: string;
  /** Connections held at the most. */
  poolSize: number;
  /** Shown in pg_stat_activity. */
  name: string;
}

/** An unopened data source; the caller initialises and destroys it. */
export function createDataSource({ url, poolSize, name }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    applicationName: name,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    extra: { max: poolSize },
  });
}

/** What both a pool and one of its connections can do. */
export interface Connection {
  query<R extends QueryResultRow>(config: {
    name?: string;
    text: string;
    values?: unknown[];
  }): Promise<QueryResult<R>>;
}

interface PostgresDriver {
  master: Connection;
}

/** The transaction's own connection, or the pool where the manager is in no transaction. */
export async function connectionOf(manager: EntityManager): Promise<Connection> {
  if (manager.queryRunner) return (await manager.queryRunner.connect()) as PoolClient;
  return (manager.connection.driver as unknown as PostgresDriver).master;
}
