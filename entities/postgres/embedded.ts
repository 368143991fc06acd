// The database of this installation: the one that the operator brings, or the embedded one.
import { loadSecrets, type Config } from '#config/index.ts';
import { EmbeddedServer, USER } from './server.ts';

/** Name of the database in the embedded server. */
export const DATABASE = 'ephemeris';

/** Processes that hold a pool whoever plays, and what is beside the pools: backups, operators. */
const STANDING_POOLS = 5;
const OTHER_CONNECTIONS = 40;
/** What a process holds to listen. */
const LISTENERS = 2;

/** As many as all processes may want that this machine runs. */
function maxConnections({ database, cluster }: Config): number {
  const processes = STANDING_POOLS + cluster.serversPerMachine;
  return processes * (database.poolSize + LISTENERS) + OTHER_CONNECTIONS;
}

/** What a connection to the database of this installation needs. */
export function databaseUrl(config: Config): string {
  const { url, port } = config.database;
  if (url !== undefined) return url;
  const { databasePassword } = loadSecrets(config.data.directory);
  return `postgres://${USER}:${databasePassword}@127.0.0.1:${port}/${DATABASE}`;
}

/** The embedded server, running or not; undefined where the operator brings a database. */
export async function openEmbedded(config: Config): Promise<EmbeddedServer | undefined> {
  if (config.database.url !== undefined) return undefined;
  return await EmbeddedServer.open({
    directory: config.data.directory,
    port: config.database.port,
    password: loadSecrets(config.data.directory).databasePassword,
    settings: {
      max_connections: maxConnections(config),
      shared_buffers: '256MB',
      max_wal_size: '2GB',
      checkpoint_timeout: '15min',
      random_page_cost: 1.1,
      jit: 'off',
      ...LOG_OF_ONE_WEEK,
    },
  });
}

const LOG_OF_ONE_WEEK = {
  logging_collector: 'on',
  log_filename: 'server-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: 0,
  log_truncate_on_rotation: 'on',
  log_line_prefix: '%m [%p] %a ',
};
