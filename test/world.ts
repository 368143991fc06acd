// A universe for a test: its own database, and a clock that the test drives or the system's.
import { pino } from 'pino';
import { TestClock } from 'pg-boss';
import type { z } from 'zod';
import { ConfigSchema, type Config } from '#config/index.ts';
import { openRuntime, type OpenRuntime } from '#queues/open-runtime.ts';
import { createTestDatabase } from './database.ts';

/** When worlds with a clock of their own begin. */
export const WORLD_START = new Date('2040-01-01T00:00:00Z');

export interface World {
  readonly runtime: OpenRuntime;
  close(): Promise<void>;
}

export interface DrivenWorld extends World {
  readonly clock: TestClock;
}

type Settings = z.input<typeof ConfigSchema>;

/** A world in real time. */
export async function openWorld(settings: Settings = {}): Promise<World> {
  const database = await createTestDatabase();
  const runtime = await openRuntime(parse(settings), {
    name: 'test',
    databaseUrl: database.url,
    log: pino({ level: 'silent' }),
  });
  return { runtime, close: () => close(runtime, database) };
}

/** A world whose time stands still until the test moves it. */
export async function openDrivenWorld(settings: Settings = {}): Promise<DrivenWorld> {
  const database = await createTestDatabase();
  const clock = new TestClock(WORLD_START);
  const runtime = await openRuntime(parse(settings), {
    name: 'test',
    databaseUrl: database.url,
    log: pino({ level: 'silent' }),
    clock,
  });
  return { runtime, clock, close: () => close(runtime, database) };
}

/** Pilots of tests need not wait between two changes of place, unless the test says so. */
function parse(settings: Settings): Config {
  return ConfigSchema.parse({ ...settings, sessions: { changeMs: 0, ...settings.sessions } });
}

async function close(runtime: OpenRuntime, database: { drop(): Promise<void> }): Promise<void> {
  await runtime.close();
  await database.drop();
}
