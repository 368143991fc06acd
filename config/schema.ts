// Every setting of the server: its shape, default, unit and documentation, in one place.
import { z } from 'zod';

const text = (description: string) => z.string().min(1).meta({ description });

/** An address with a password in it, which is masked wherever the configuration is printed. */
const secretUrl = (description: string, protocol: RegExp, example: string) =>
  z.url({ protocol }).meta({ description, secret: true, expects: `an address such as ${example}` });

const whole = (description: string, unit: string, min: number, max: number) =>
  z.number().int().min(min).max(max).meta({ description, unit });

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const duration = (description: string, min: number, max: number) =>
  whole(description, 'ms', min, max);

const list = (description: string) => z.string().default('').meta({ description });

const rate = (description: string) =>
  z.number().min(0.001).max(100_000).meta({ description, unit: 'times the normal speed' });

const Data = z.strictObject({
  directory: text('Folder of everything the server keeps: database, secrets, backups.').default(
    '.ephemeris',
  ),
});

const Database = z.strictObject({
  url: secretUrl(
    'PostgreSQL to use. Left out, the server brings its own.',
    /^postgres(ql)?$/,
    'postgres://user:password@host:5432/database',
  ).optional(),
  port: whole('Port of the embedded PostgreSQL on loopback.', 'port', 1, 65_535).default(5462),
  poolSize: whole('Connections one process may hold.', 'connections', 2, 200).default(12),
});

const Redis = z.strictObject({
  url: secretUrl(
    'Redis for jobs and wake-ups. Left out, both use PostgreSQL.',
    /^rediss?$/,
    'redis://user:password@host:6379',
  ).optional(),
});

const Edge = z.strictObject({
  host: text('Address that browsers and tools connect to.').default('127.0.0.1'),
  port: whole('Port that browsers and tools connect to.', 'port', 0, 65_535).default(8080),
  origins: list('Other web origins that may connect, such as https://a.example, by comma.'),
  proxies: whole('Trusted proxies in front (X-Forwarded-For).', 'proxies', 0, 10).default(0),
  maxPayloadBytes: whole('Largest message taken.', 'bytes', 1_024, 16_777_216).default(65_536),
  maxConnections: whole('Sockets held at once.', 'sockets', 1, 100_000).default(10_000),
  connectionsPerAddress: whole('Sockets of one address.', 'sockets', 1, 100_000).default(2_000),
  commandsPerSecond: whole('Commands of one socket.', 'commands/s', 1, 10_000).default(20),
  // One household or office behind one address, and a page load of some twenty files.
  requestsPerSecond: whole('Requests of one address.', 'requests/s', 1, 100_000).default(500),
  pingIntervalMs: duration('Time between heartbeats.', 100, HOUR_MS).default(10_000),
  pingTimeoutMs: duration('Longest wait for a heartbeat.', 100, HOUR_MS).default(10_000),
  drainMs: duration('Longest wait for commands under way.', 0, HOUR_MS).default(10_000),
});

const Accounts = z.strictObject({
  attemptWindowMs: duration('Window of the limits below.', 1_000, DAY_MS).default(900_000),
  logInsPerAccount: whole('Failed logins of one account.', 'logins', 1, 1_000_000).default(20),
  logInsPerAddress: whole('Logins from one address.', 'logins', 1, 1_000_000).default(200),
  // Enough for a classroom, too few for a farm of accounts.
  registrationsPerAddress: whole('New accounts of one address.', 'accounts', 1, 1_000_000).default(
    30,
  ),
  unlocksPerCan: whole('Wrong passwords of one pilot at one can.', 'attempts', 1, 1_000).default(5),
  canPasswordsPerPilot: whole(
    'Passwords that one pilot gives to cans.',
    'passwords',
    1,
    1_000_000,
  ).default(30),
});

const Sessions = z.strictObject({
  idleMs: duration('A session unused for this long ends.', 60_000, 365 * DAY_MS).default(
    7 * DAY_MS,
  ),
  absoluteMs: duration('A session ends this long after login.', 60_000, 365 * DAY_MS).default(
    30 * DAY_MS,
  ),
  changeMs: duration('Time between two changes of place or ship in space.', 0, 60_000).default(
    10_000,
  ),
});

const Timers = z.strictObject({
  batchSize: whole('Firings taken in one transaction.', 'firings', 1, 2_000).default(500),
  concurrency: whole('Batches of one timer under way in a process.', 'batches', 1, 16).default(2),
});

const Workers = z.strictObject({
  metricsPort: whole(
    'Port on loopback for Prometheus, or the next free one. Left out, the workers serve none.',
    'port',
    1,
    65_535,
  ).optional(),
});

const Rates = z.strictObject({
  skillTraining: rate('Speed of skill training.').default(1),
});

const Economy = z.strictObject({
  startingFunds: whole('Money of a new character.', 'ISK', 0, 1_000_000_000_000).default(5_000_000),
});

const Cluster = z.strictObject({
  name: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9-]*$/)
    .meta({
      description: 'Name of the cluster: one database holds one.',
      expects: 'small letters, digits and hyphens',
    })
    .default('production'),
  key: z.string().min(32).max(200).optional().meta({
    description: 'Shared by all machines of a cluster. Left out, it follows from the secrets.',
    secret: true,
  }),
  host: text('Address of this machine in the private network of the cluster.').default('127.0.0.1'),
  launcherPort: whole('UDP port on which the launcher takes orders.', 'port', 0, 65_535).default(
    8_090,
  ),
  serversPerMachine: whole('Servers that a launcher starts.', 'servers', 1, 1_000).default(16),
  workers: whole(
    'Processes of workers kept up, on all machines together.',
    'processes',
    1,
    100,
  ).default(1),
  placesPerServer: whole('Systems or stations of one server.', 'places', 1, 10_000).default(8),
  idleMs: duration('A grid or station without pilots retires then.', 1_000, DAY_MS).default(
    300_000,
  ),
});
const Udp = z.strictObject({
  bind: text('Address on which servers listen for clients over UDP.').default('127.0.0.1'),
  host: text('Address at which clients reach this machine over UDP.').default('127.0.0.1'),
  loginPort: whole('UDP port of the login server.', 'port', 0, 65_535).default(8_081),
  firstPort: whole('First UDP port of other servers.', 'port', 1, 64_000).default(20_000),
  maxPilots: whole('Clients of one server.', 'clients', 1, 10_000).default(3_000),
  timeoutMs: duration('A client that is not heard for so long is gone.', 500, 60_000).default(
    5_000,
  ),
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
  accounts: Accounts.prefault({}),
  sessions: Sessions.prefault({}),
  timers: Timers.prefault({}),
  workers: Workers.prefault({}),
  rates: Rates.prefault({}),
  economy: Economy.prefault({}),
  cluster: Cluster.prefault({}),
  udp: Udp.prefault({}),
  log: Log.prefault({}),
});

/** The validated settings. Inside the process they are trusted. */
export type Config = z.infer<typeof ConfigSchema>;
