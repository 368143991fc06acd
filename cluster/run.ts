// Starts everything in the foreground, keeps it running until asked to stop, leaves nothing behind.
import { ConfigError, loadConfig, SecretsError, type Config } from '#config/index.ts';
import {
  checkDisk,
  databaseUrl,
  NewerDatabaseError,
  PostgresError,
} from '#entities/postgres/index.ts';
import { UniverseImportError } from '#features/universe/index.ts';
import { endLeftover } from './leftover.ts';
import { acquireLock, type Lock } from './lock.ts';
import { startManager, type Manager } from './manager.ts';
import { populate } from './populate.ts';
import { checkDirectory, checkUdpPorts, findEdgePort } from './preflight.ts';
import { fillDatabase, startDatabase } from './prepare-database.ts';
import { addressOf, becomesReady } from './readiness.ts';
import { StartError } from './start-error.ts';

const READY_TIMEOUT_MS = 60_000;
const DATABASE_STOP_TIMEOUT_S = 30;

const EXPLAINED = [
  ConfigError,
  NewerDatabaseError,
  PostgresError,
  SecretsError,
  StartError,
  UniverseImportError,
];

const say = (text: string) => process.stdout.write(`${text}\n`);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => stop.abort());
}

try {
  await start();
} catch (error) {
  if (!EXPLAINED.some((kind) => error instanceof kind)) throw error;
  process.stderr.write(`\n${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const config = loadConfig();
  checkDirectory(config.data.directory);
  const lock = acquireLock(config.data.directory);
  try {
    await checkDisk(config.data.directory);
    if (lock.takenOver) {
      say('The last start was interrupted; its lock is taken over.');
      await endLeftover(config, lock.manager);
    }
    const edgePort = await findEdgePort(config);
    await checkUdpPorts(config);
    const server = await startDatabase(config, say);
    try {
      await fillDatabase(databaseUrl(config), say);
      await populate(databaseUrl(config), say);
      if (!stop.signal.aborted) await run(config, edgePort, lock);
    } finally {
      await server?.stop('fast', DATABASE_STOP_TIMEOUT_S);
    }
  } finally {
    lock.release();
  }
  say('Stopped.');
}

async function run(config: Config, edgePort: number, lock: Lock): Promise<void> {
  const manager = startManager(config, edgePort);
  lock.setManager(manager.pid);
  stop.signal.addEventListener('abort', () => manager.interrupt());
  const address = addressOf(config.edge.host, edgePort);
  const timeout = AbortSignal.timeout(READY_TIMEOUT_MS);
  const ended = new AbortController();
  void manager.ended.then(() => ended.abort());
  const waiting = AbortSignal.any([timeout, ended.signal, stop.signal]);
  if (await becomesReady(address, waiting)) announce(address, config);
  else if (timeout.aborted) await giveUp(manager);
  const code = await manager.ended;
  // Interrupted while it started them, it may have gone before its processes.
  await endLeftover(config);
  if (code !== 0 && !stop.signal.aborted) throw new StartError('ENDED', { code });
}

async function giveUp(manager: Manager): Promise<never> {
  manager.interrupt();
  await manager.ended;
  throw new StartError('NOT_READY', { seconds: READY_TIMEOUT_MS / 1000 });
}

function announce(address: string, config: Config): void {
  const database = config.database.url === undefined ? 'embedded PostgreSQL' : 'DATABASE_URL';
  say(`
  Ephemeris is ready (${(performance.now() / 1000).toFixed(1)} s).

    play      ${address}/
    operate   ${address}/admin
    data      ${config.data.directory} (${database})
    stop      Ctrl-C, or kill -INT ${process.pid}
`);
}
