// The catalogue of settings, read out of the schema: what prints, explains and looks them up.
import { z } from 'zod';
import { ConfigSchema } from './schema.ts';

type SettingValue = string | number | boolean;

export interface Setting {
  /** `<section>.<setting>`, as in the file. */
  readonly name: string;
  /** The environment variable. */
  readonly variable: string;
  readonly type: 'text' | 'number';
  readonly description: string;
  readonly unit: string;
  /** What a value has to be, in words. */
  readonly expects: string;
  readonly secret: boolean;
  /** Undefined where the setting may be left out without one taking its place. */
  readonly default: SettingValue | undefined;
}

interface Property {
  type: string;
  description?: string;
  unit?: string;
  expects?: string;
  secret?: boolean;
  default?: SettingValue;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
}

interface Section {
  properties: Record<string, Property>;
}

/** Names that are established outside of Ephemeris. */
const ESTABLISHED: Readonly<Record<string, string>> = {
  'database.url': 'DATABASE_URL',
  'redis.url': 'REDIS_URL',
};

export const VARIABLE_PREFIX = 'EPHEMERIS_';

/** Names the settings file; it is no setting itself. */
export const FILE_VARIABLE = `${VARIABLE_PREFIX}CONFIG`;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function expectationOf(property: Property): string {
  if (property.expects) return property.expects;
  if (property.enum) return `one of ${property.enum.join(', ')}`;
  if (property.type === 'string') return property.minLength ? 'a text that is not empty' : 'a text';
  const kind = property.type === 'integer' ? 'a whole number' : 'a number';
  return `${kind} from ${property.minimum} to ${property.maximum}`;
}

function settingOf(section: string, key: string, property: Property): Setting {
  const name = `${section}.${key}`;
  return {
    name,
    variable: ESTABLISHED[name] ?? `${VARIABLE_PREFIX}${snake(section)}_${snake(key)}`,
    type: property.type === 'string' ? 'text' : 'number',
    description: property.description ?? '',
    unit: property.unit ?? '',
    expects: expectationOf(property),
    secret: property.secret ?? false,
    default: property.default,
  };
}

const sections = z.toJSONSchema(ConfigSchema, { io: 'input' }).properties as unknown as Record<
  string,
  Section
>;

export const settings: readonly Setting[] = Object.entries(sections).flatMap(
  ([section, { properties }]) =>
    Object.entries(properties).map(([key, property]) => settingOf(section, key, property)),
);

export const sectionNames: readonly string[] = Object.keys(sections);
