// Watches the embedded PostgreSQL by a connection of its own, which breaks when the server dies.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { EmbeddedServer } from '#entities/postgres/index.ts';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 10_000;
/** Between two looks at who is still connected. */
const LOOK_MS = 50;
const STOP_TIMEOUT_S = 30;

export class DatabaseKeeper {
  readonly #server: EmbeddedServer;
  readonly #log: Logger;
  readonly #drainMs: number;
  readonly #stopping = new AbortController();
  #watch: pg.Client | undefined;
  #restarted: Promise<void> = Promise.resolve();

  /** @param drainMs longest wait for the others to disconnect */
  constructor(server: EmbeddedServer, log: Logger, drainMs: number) {
    this.#server = server;
    this.#log = log;
    this.#drainMs = drainMs;
  }

  /** Returns once the server runs and is watched. */
  async start(): Promise<void> {
    this.#log.info(`PostgreSQL ${await this.#open()}`);
  }

  /** Lets the others go first, then stops the server. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#restarted;
    await this.#othersGone().catch((error: Error) => this.#log.warn(error.message));
    await this.#watch?.end().catch(() => undefined);
    await this.#server.stop('fast', STOP_TIMEOUT_S);
  }

  async #open(): Promise<string> {
    const how = await this.#server.ensureRunning();
    const watch = new pg.Client({
      connectionString: this.#server.url('postgres'),
      application_name: 'ephemeris database',
    });
    watch.on('error', (error) => this.#log.warn(`lost PostgreSQL: ${error.message}`));
    await watch.connect();
    watch.once('end', () => {
      this.#restarted = this.#restart();
    });
    this.#watch = watch;
    return how;
  }

  async #restart(): Promise<void> {
    const { signal } = this.#stopping;
    for (let retryMs = FIRST_RETRY_MS; !signal.aborted; retryMs *= 2) {
      try {
        await this.#open();
        this.#log.info('PostgreSQL recovered');
        return;
      } catch (error) {
        this.#log.error({ err: error }, 'PostgreSQL does not start');
      }
      const waitMs = Math.min(retryMs, LAST_RETRY_MS);
      await delay(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }

  // Turned out by a fast shutdown, the others could not finish what is under way; and a smart one
  // would refuse them the new connections that they may need for it.
  async #othersGone(): Promise<void> {
    const deadline = AbortSignal.timeout(this.#drainMs);
    while (!deadline.aborted && (await this.#others()) > 0) await delay(LOOK_MS);
  }

  async #others(): Promise<number> {
    const result = await this.#watch?.query<{ others: number }>(`
      SELECT count(*)::int AS others FROM pg_stat_activity
      WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
    `);
    return result?.rows[0]?.others ?? 0;
  }
}
