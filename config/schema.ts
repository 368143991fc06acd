// Every setting of the server: its shape, default, unit and documentation, in one place.
import { z } from 'zod';

const text = (description: string) => z.string().min(1).meta({ description });

/** A secret is masked wherever the configuration is printed. */
const secret = (description: string) => z.string().min(1).meta({ description, secret: true });

const whole = (description: string, unit: string, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).meta({ description, unit });

const rate = (description: string) =>
  z.coerce.number().min(0.001).max(100_000).meta({ description, unit: 'times the normal speed' });

const Data = z.strictObject({
  directory: text('Folder of everything the server keeps: database, secrets, backups.').default(
    '.ephemeris',
  ),
});

const Database = z.strictObject({
  url: secret('PostgreSQL to use. Left out, the server brings its own.').optional(),
  port: whole('Port of the embedded PostgreSQL on loopback.', 'port', 1, 65_535).default(5462),
  poolSize: whole('Connections one process may hold.', 'connections', 2, 200).default(12),
});

const Redis = z.strictObject({
  url: secret('Redis for jobs and wake-ups. Left out, both use PostgreSQL.').optional(),
});

const Edge = z.strictObject({
  host: text('Address that browsers and tools connect to.').default('127.0.0.1'),
  port: whole('Port that browsers and tools connect to.', 'port', 0, 65_535).default(8080),
});

const Timers = z.strictObject({
  batchSize: whole('Firings taken in one transaction.', 'firings', 1, 2_000).default(500),
  concurrency: whole('Batches of one timer under way in a process.', 'batches', 1, 16).default(2),
});

const Rates = z.strictObject({
  skillTraining: rate('Speed of skill training.').default(1),
});

const Log = z.strictObject({
  level: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .meta({ description: 'Least severity that is logged.' }),
});

export const ConfigSchema = z.strictObject({
  data: Data.prefault({}),
  database: Database.prefault({}),
  redis: Redis.prefault({}),
  edge: Edge.prefault({}),
  timers: Timers.prefault({}),
  rates: Rates.prefault({}),
  log: Log.prefault({}),
});

/** The validated settings. Inside the process they are trusted. */
export type Config = z.infer<typeof ConfigSchema>;
