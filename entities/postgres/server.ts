// The embedded PostgreSQL of one data directory: made when missing, started, attached to, stopped.
// It is nobody's child, so that it outlives whoever started it and stops last.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkDisk, checkPort, NEEDED_MIB } from './checks.ts';
import { PostgresError } from './errors.ts';
import { give, place, type Placement } from './placement.ts';
import { readLogs, startLogOf } from './logs.ts';
import { findPostmaster, lockFileOf, type Postmaster } from './postmaster.ts';
import { runProgram } from './run-program.ts';

export interface ServerOptions {
  /** The data directory; the server's files are below it. */
  directory: string;
  port: number;
  password: string;
  /** Settings of PostgreSQL: plain words and numbers. */
  settings?: Readonly<Record<string, string | number>>;
}

/** How a server ends: waits for its clients; turns them out; or as if the power went. */
export type StopMode = 'smart' | 'fast' | 'immediate';

export const USER = 'ephemeris';
const START_TIMEOUT_S = 60;

export class EmbeddedServer {
  readonly #options: ServerOptions;
  readonly #placement: Placement;

  private constructor(options: ServerOptions, placement: Placement) {
    this.#options = options;
    this.#placement = placement;
  }

  static async open(options: ServerOptions): Promise<EmbeddedServer> {
    return new EmbeddedServer(options, await place(options.directory));
  }

  /** Folder that the server's account owns; everything of the database is in it. */
  get home(): string {
    return this.#placement.home;
  }

  get #data(): string {
    return join(this.home, 'data');
  }

  get #log(): string {
    return startLogOf(this.home);
  }

  url(database: string): string {
    const { port, password } = this.#options;
    return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
  }

  /** The server that is running now, if any. */
  async find(): Promise<Postmaster | undefined> {
    const found = await findPostmaster(this.#data);
    return found === 'stale' ? undefined : found;
  }

  /**
   * Returns once the server takes connections.
   * @throws PostgresError with what the operator can do
   */
  async ensureRunning(): Promise<'attached' | 'started' | 'recovered'> {
    const found = await findPostmaster(this.#data);
    if (found && found !== 'stale') return await this.#attach(found);
    await checkDisk(this.home);
    await checkPort(this.#options.port);
    if (!existsSync(this.#data)) await this.#create();
    // Of a dead process PostgreSQL knows itself, but not of one that another program follows.
    if (found === 'stale') await rm(lockFileOf(this.#data), { force: true });
    await this.#start();
    return found === 'stale' ? 'recovered' : 'started';
  }

  /** Returns once the server is gone, or at once where none runs. */
  async stop(mode: StopMode, timeoutS: number): Promise<void> {
    if (!(await this.find())) return;
    const args = ['stop', '-w', '-D', this.#data, '-m', mode, '-t', String(timeoutS)];
    const { succeeded, output } = await runProgram(this.#placement, 'pg_ctl', args);
    if (!succeeded && (await this.find())) {
      throw new PostgresError('STOP_FAILED', { path: this.home, output });
    }
  }

  // A server that is stopping, or was started on another port, has to go before the next one.
  async #attach(found: Postmaster): Promise<'attached' | 'started'> {
    if (found.ready && found.port === this.#options.port) return 'attached';
    await this.stop('fast', START_TIMEOUT_S);
    await checkPort(this.#options.port);
    await this.#start();
    return 'started';
  }

  // An interrupted creation must not be taken for a database, so it gets its name when complete.
  async #create(): Promise<void> {
    const partial = join(this.home, 'data.partial');
    const passwordFile = join(this.home, `password-${randomBytes(6).toString('hex')}`);
    await rm(partial, { recursive: true, force: true });
    await writeFile(passwordFile, this.#options.password, { mode: 0o600 });
    try {
      await give(passwordFile, this.#placement.account);
      const { succeeded, output } = await runProgram(this.#placement, 'initdb', [
        ...['--pgdata', partial, '--username', USER, '--pwfile', passwordFile],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
        ...(this.#options.settings?.['fsync'] === 'off' ? ['--no-sync'] : []),
      ]);
      if (!succeeded) throw new PostgresError('INITDB_FAILED', { output });
      await rename(partial, this.#data);
    } finally {
      await rm(passwordFile, { force: true });
    }
  }

  async #start(): Promise<void> {
    await rm(this.#log, { force: true });
    await this.#launch(['start', ...this.#startArguments()]);
  }

  #startArguments(): string[] {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.#options.port,
      unix_socket_directories: '',
      ...this.#options.settings,
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    return [
      ...['-w', '-D', this.#data, '-t', String(START_TIMEOUT_S), '-l', this.#log],
      ...['-o', flags.join(' ')],
    ];
  }

  async #launch(args: string[]): Promise<void> {
    const { succeeded, output } = await runProgram(this.#placement, 'pg_ctl', args);
    if (!succeeded) throw await this.#explain(output);
  }

  async #explain(output: string): Promise<PostgresError> {
    const log = await readLogs(this.home);
    const path = this.home;
    if (/No space left on device/.test(log)) {
      return new PostgresError('DISK_FULL', { path, freeMiB: 0, neededMiB: NEEDED_MIB });
    }
    if (/Address already in use/.test(log)) {
      return new PostgresError('PORT_TAKEN', { port: this.#options.port });
    }
    if (/incompatible with server|initialized by PostgreSQL version/.test(log)) {
      return new PostgresError('WRONG_VERSION', { path });
    }
    return new PostgresError('START_FAILED', { path, output: log || output });
  }
}
