// What an operator meets who sets, mistypes or misplaces a setting.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, readConfig } from './index.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'config-'));
});

afterEach(() => rmSync(directory, { recursive: true }));

const write = (content: unknown) =>
  writeFileSync(join(directory, 'ephemeris.json'), JSON.stringify(content));

function problemsOf(env: Record<string, string> = {}) {
  try {
    loadConfig(env, directory);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('where settings come from', () => {
  it('starts with nothing set at all', () => {
    const config = loadConfig({}, directory);
    expect(config.rates.skillTraining).toBe(1);
    expect(config.data.directory).toBe(join(directory, '.ephemeris'));
  });

  it('lets the file overrule the default and the environment overrule the file', () => {
    write({ edge: { port: 9000 }, rates: { skillTraining: 5 } });
    const config = loadConfig({ EPHEMERIS_RATES_SKILL_TRAINING: '12.5' }, directory);
    expect(config.edge.port).toBe(9000);
    expect(config.rates.skillTraining).toBe(12.5);
  });

  it('knows DATABASE_URL and REDIS_URL, and never shows what they hold', () => {
    const env = { DATABASE_URL: 'postgres://u:hush@db/x', REDIS_URL: 'rediss://:hush@cache' };
    const { config, effective } = readConfig(env, directory);
    expect(config.database.url).toBe(env.DATABASE_URL);
    expect(config.redis.url).toBe(env.REDIS_URL);
    expect(JSON.stringify(effective)).not.toContain('hush');
  });

  it('reads the file that EPHEMERIS_CONFIG names, and refuses to start without it', () => {
    writeFileSync(join(directory, 'mine.json'), '{"edge":{"port":9001}}');
    expect(loadConfig({ EPHEMERIS_CONFIG: 'mine.json' }, directory).edge.port).toBe(9001);
    expect(problemsOf({ EPHEMERIS_CONFIG: 'theirs.json' }).message).toContain('theirs.json');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ DATABASE_URL: '', EPHEMERIS_EDGE_PORT: '' }, directory)).toEqual(
      loadConfig({}, directory),
    );
  });
});

describe('what is wrong with settings', () => {
  it('suggests the variable that was meant', () => {
    const { message } = problemsOf({ EPHEMERIS_RATE_SKILL_TRAINING: '2' });
    expect(message).toContain('Did you mean EPHEMERIS_RATES_SKILL_TRAINING?');
    expect(problemsOf({ EPHEMERIS_DATABASE_URL: 'x' }).message).toContain('mean DATABASE_URL?');
    expect(problemsOf({ EPHEMERIS_QUITE_ANOTHER_THING: 'x' }).message).not.toContain('mean');
  });

  it('suggests the key and the section that were meant', () => {
    write({ rates: { skilTraining: 2 }, edg: {} });
    const { problems } = problemsOf();
    expect(problems.map(({ suggestion }) => suggestion)).toEqual(['rates.skillTraining', 'edge']);
  });

  it('lists everything at once, with value and expectation', () => {
    write({ log: { level: 'loud' }, edge: { port: '80' } });
    const { problems, message } = problemsOf({ EPHEMERIS_TIMERS_BATCH_SIZE: 'many' });
    expect(problems).toHaveLength(3);
    expect(message).toContain('EPHEMERIS_TIMERS_BATCH_SIZE (environment) is "many"');
    expect(message).toContain('expected a whole number from 1 to 2000');
    expect(message).toContain('is "loud": expected one of fatal, error');
  });

  it('does not print a secret that is wrong', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://u:hush@db' }).message).not.toContain('hush');
  });

  it('names a file that is not JSON', () => {
    writeFileSync(join(directory, 'ephemeris.json'), '{"edge":');
    expect(problemsOf().message).toMatch(/ephemeris\.json.*expected JSON/);
  });

  it.each([[null], [[]], [7], [{ edge: 5 }], [{ edge: null }]])(
    'refuses the file %j',
    (content) => {
      write(content);
      expect(problemsOf().message).toContain('expected an object');
    },
  );

  it('asserts what settings must be to each other', () => {
    const env = { EPHEMERIS_DATABASE_POOL_SIZE: '2', EPHEMERIS_TIMERS_CONCURRENCY: '2' };
    expect(problemsOf(env).message).toContain('more than timers.concurrency');
  });
});
