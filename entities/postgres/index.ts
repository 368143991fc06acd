// The embedded PostgreSQL, and what is done to a database as a whole.
export { PostgresError, type PostgresErrorCode } from './errors.ts';
export { checkDisk } from './checks.ts';
export { EmbeddedServer, type ServerOptions, type StopMode } from './server.ts';
export {
  freePort,
  startThrowawayServer,
  UNSAFE_SETTINGS,
  type ThrowawayServer,
} from './throwaway.ts';
export { knownMigrations, migrate, migrationsOf, NewerDatabaseError } from './migrate.ts';
export { createDatabase, databaseExists, dropDatabase, withClient } from './database.ts';
export { databaseUrl, openEmbedded, DATABASE } from './embedded.ts';
export { commandOf, startOf } from './process-table.ts';
