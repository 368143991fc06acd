// The one reader of the environment: settings of this process, validated.
export { ConfigSchema, type Config } from './schema.ts';
export { ConfigError, type ConfigProblem } from './config-error.ts';
export { loadConfig, readConfig, type EffectiveSetting } from './load.ts';
export { settings, type Setting } from './settings.ts';
export { loadSecrets, SecretsError, type Secrets } from './secrets.ts';
