// The one reader of the environment: settings of this process, validated.
export { ConfigSchema, type Config } from './schema.ts';
export { ConfigError } from './config-error.ts';
export { loadConfig, readConfig } from './load.ts';
export { settings, type Setting } from './settings.ts';
export { clusterKey, loadSecrets, SecretsError } from './secrets.ts';
export { databaseStopDeadlineMs, stopDeadlineMs } from './derived.ts';
export { runProcess } from './process.ts';
