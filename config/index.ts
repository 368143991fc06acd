// The one reader of the environment: settings of this process, validated.
export { ConfigSchema, type Config } from './schema.ts';
