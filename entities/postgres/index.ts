// The embedded PostgreSQL, and what is done to a database as a whole.
export { PostgresError } from './errors.ts';
export { checkDisk } from './checks.ts';
export { EmbeddedServer } from './server.ts';
export { freePort, startThrowawayServer, type ThrowawayServer } from './throwaway.ts';
export { knownMigrations, migrate, migrationsOf, NewerDatabaseError } from './migrate.ts';
export { createDatabase, databaseExists, dropDatabase, withClient } from './database.ts';
export { databaseUrl, openEmbedded, DATABASE } from './embedded.ts';
export { commandOf, startOf } from './process-table.ts';
