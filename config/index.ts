// The one reader of the environment: settings of this process, validated.
export { ConfigSchema, type Config } from './schema.ts';
export { ConfigError, type ConfigProblem } from './config-error.ts';
export { loadConfig, readConfig, type EffectiveSetting } from './load.ts';
export { settings, type Setting } from './settings.ts';
export { loadSecrets, SecretsError, type Secrets } from './secrets.ts';
export { createLogger } from './logger.ts';
export { databaseStopDeadlineMs, stopDeadlineMs } from './derived.ts';
export { runProcess, type ProcessContext, type RunningProcess } from './process.ts';
