// Reads settings as they were written: out of a JSON file and out of the environment. A name that
// no setting has is a problem, so that a slip of the pen never passes for a default.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { ConfigProblem } from './config-error.ts';
import {
  FILE_VARIABLE,
  sectionNames,
  settings,
  VARIABLE_PREFIX,
  type Setting,
} from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Values by the name of their setting, not yet validated, and what was wrong with the names. */
export interface Source {
  readonly values: ReadonlyMap<string, unknown>;
  readonly problems: readonly ConfigProblem[];
}

const FILE_NAME = 'ephemeris.json';

/** A name further off than this share of its length is another word, not a slip. */
const SUGGESTION_LIMIT = 0.3;

// Without the prefix that all variables share, or any two of them would look alike.
const bare = (name: string) => name.replace(VARIABLE_PREFIX, '');

function suggest(name: string, known: readonly string[]): string | undefined {
  const nearest = closest(bare(name), known.map(bare));
  const limit = Math.max(2, Math.ceil(nearest.length * SUGGESTION_LIMIT));
  if (distance(bare(name), nearest) > limit) return undefined;
  return known.find((candidate) => bare(candidate) === nearest);
}

function unknown(setting: string, source: string, known: readonly string[]): ConfigProblem {
  const suggestion = suggest(setting, known);
  return { setting, source, expected: 'the name of a setting', ...(suggestion && { suggestion }) };
}

/** An empty variable counts as not set. */
export function readEnvironment(env: Environment): Source {
  const values = new Map<string, unknown>();
  const problems: ConfigProblem[] = [];
  const byVariable = new Map(settings.map((setting) => [setting.variable, setting]));
  for (const [variable, text] of Object.entries(env)) {
    if (!text || variable === FILE_VARIABLE) continue;
    const setting = byVariable.get(variable);
    if (setting) values.set(setting.name, parse(setting, text));
    else if (variable.startsWith(VARIABLE_PREFIX)) {
      problems.push(unknown(variable, 'environment', [...byVariable.keys(), FILE_VARIABLE]));
    }
  }
  return { values, problems };
}

// Text that is no number stays text, so that the schema refuses it with the text in the message.
function parse({ type }: Setting, text: string): string | number {
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export interface FileSource extends Source {
  /** As the operator knows it; undefined where there is none. */
  readonly path?: string;
}

/** The file need not exist, unless the environment names it. */
export function readFile(env: Environment, directory: string): FileSource {
  const named = env[FILE_VARIABLE];
  const path = resolve(directory, named || FILE_NAME);
  const problem = (expected: string): FileSource => ({
    path,
    values: new Map(),
    problems: [{ setting: named ? FILE_VARIABLE : FILE_NAME, source: path, expected }],
  });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !named) return { values: new Map(), problems: [] };
    return problem(`a file that can be read (${message})`);
  }
  try {
    return { path, ...readSections(JSON.parse(text) as unknown, path) };
  } catch (error) {
    return problem(`JSON (${(error as Error).message})`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readSections(content: unknown, path: string): Source {
  const values = new Map<string, unknown>();
  const problems: ConfigProblem[] = [];
  if (!isRecord(content)) {
    return { values, problems: [{ setting: FILE_NAME, source: path, expected: 'an object' }] };
  }
  for (const [section, entries] of Object.entries(content)) {
    if (!sectionNames.includes(section)) problems.push(unknown(section, path, sectionNames));
    else if (!isRecord(entries)) {
      problems.push({ setting: section, source: path, expected: 'an object of settings' });
    } else {
      for (const [key, value] of Object.entries(entries)) {
        const name = `${section}.${key}`;
        const names = settings.map((setting) => setting.name);
        if (names.includes(name)) values.set(name, value);
        else problems.push(unknown(name, path, names));
      }
    }
  }
  return { values, problems };
}
