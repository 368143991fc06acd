// What an edge looks after at short intervals: sessions that ended elsewhere, sessions flagged for
// update, and wake-ups that were lost.
import { refuse } from '#protocol/refusals.ts';
import { Looks } from '#queues/looks.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Hub } from '#features/serving/index.ts';
import { takeLiveSessions, touch } from '#features/sessions/index.ts';
import type { Connections } from './connections.ts';

/** The longest that a revoked session still hears, and that a lost wake-up goes unnoticed. */
export const WATCH_INTERVAL_MS = 5_000;

export class Watch {
  readonly #runtime: Runtime;
  readonly #hub: Hub;
  readonly #connections: Connections;
  #timer: unknown;
  readonly #looks: Looks;

  constructor(runtime: Runtime, hub: Hub, connections: Connections) {
    this.#runtime = runtime;
    this.#hub = hub;
    this.#connections = connections;
    this.#looks = new Looks(() => this.#look(), runtime.log);
  }

  start(): void {
    this.#timer = this.#runtime.clock.setInterval(() => void this.#regular(), WATCH_INTERVAL_MS);
  }

  async stop(): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    await this.#looks.idle();
  }

  /** Looks now. */
  check(): Promise<void> {
    return this.#looks.take();
  }

  /** A slow database must not pile up looks. */
  async #regular(): Promise<void> {
    if (!this.#looks.isUnderWay) await this.check();
  }

  async #look(): Promise<void> {
    for (const connection of this.#connections.all()) connection.checkSpeed();
    await this.#hub.check();
    try {
      await this.#checkSessions();
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'sessions could not be looked after');
    }
  }

  async #checkSessions(): Promise<void> {
    const asked = this.#connections.sessionIds();
    if (asked.length === 0) return;
    // Who listens is not idle.
    await touch(this.#runtime, asked);
    const live = await takeLiveSessions(this.#runtime, asked);
    const alive = new Set(live.map(({ sessionId }) => sessionId));
    for (const sessionId of asked.filter((id) => !alive.has(id))) {
      for (const connection of this.#connections.ofSession(sessionId)) {
        connection.cut(refuse('NOT_LOGGED_IN'));
      }
    }
    for (const { sessionId, characterId, heardAfter, needsRefresh } of live) {
      this.#connections.bindSession(sessionId, characterId, heardAfter);
      if (!needsRefresh) continue;
      for (const connection of this.#connections.ofSession(sessionId)) connection.refresh();
    }
  }
}
