// Loads the settings in rising order: defaults, the file `ephemeris.json`, the environment.
import { resolve } from 'node:path';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { brokenRelations } from './relations.ts';
import { ConfigSchema, type Config } from './schema.ts';
import { settings, type Setting } from './settings.ts';
import { readEnvironment, readFile, type Environment, type Source } from './sources.ts';

/** A setting with the value that this process runs on. */
interface EffectiveSetting extends Setting {
  /** As it may be shown: secrets are masked. */
  readonly shown: string;
  readonly source: 'default' | 'file' | 'environment';
}

export interface LoadedConfig {
  readonly config: Config;
  readonly effective: readonly EffectiveSetting[];
}

/** @throws ConfigError with everything that is wrong */
export function loadConfig(env: Environment = process.env, directory = process.cwd()): Config {
  return readConfig(env, directory).config;
}

/** The settings together with where each of them is from. */
export function readConfig(env: Environment, directory: string): LoadedConfig {
  const file = readFile(env, directory);
  const environment = readEnvironment(env);
  const values = new Map([...file.values, ...environment.values]);
  const problems = [...file.problems, ...environment.problems];
  const parsed = ConfigSchema.safeParse(nest(values));
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
    for (const setting of settings.filter(({ name }) => wrong.has(name))) {
      problems.push(wrongValue(setting, values.get(setting.name), environment, file.path));
    }
  } else {
    const shown = (name: string) => JSON.stringify(values.get(name) ?? defaultOf(name));
    problems.push(...brokenRelations(parsed.data, shown));
  }
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  const { data, ...rest } = parsed.data;
  return {
    config: { ...rest, data: { ...data, directory: resolve(directory, data.directory) } },
    effective: settings.map((setting) => effectiveOf(setting, file, environment)),
  };
}

const defaultOf = (name: string) => settings.find((setting) => setting.name === name)?.default;

function nest(values: ReadonlyMap<string, unknown>): Record<string, Record<string, unknown>> {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of values) {
    const [section = '', key = ''] = name.split('.');
    (sections[section] ??= {})[key] = value;
  }
  return sections;
}

function wrongValue(
  setting: Setting,
  value: unknown,
  environment: Source,
  path = '',
): ConfigProblem {
  const fromEnvironment = environment.values.has(setting.name);
  return {
    setting: fromEnvironment ? setting.variable : setting.name,
    source: fromEnvironment ? 'environment' : path,
    value: setting.secret ? MASK : JSON.stringify(value),
    expected: setting.expects,
  };
}

const MASK = '********';

function effectiveOf(setting: Setting, file: Source, environment: Source): EffectiveSetting {
  for (const [source, { values }] of Object.entries({ environment, file })) {
    if (!values.has(setting.name)) continue;
    const shown = setting.secret ? MASK : String(values.get(setting.name));
    return { ...setting, shown, source: source as 'environment' | 'file' };
  }
  return { ...setting, shown: String(setting.default ?? ''), source: 'default' };
}
