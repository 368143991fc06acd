// What a process of the cluster needs of the database: a row now and then.
import type { Config } from '#config/index.ts';

const CONNECTIONS = 3;

export function withFewConnections(config: Config): Config {
  const poolSize = Math.min(CONNECTIONS, config.database.poolSize);
  return { ...config, database: { ...config.database, poolSize } };
}
