// What an edge looks after at short intervals: sessions that ended elsewhere, sessions flagged for
// update, and wake-ups that were lost.
import { refuse } from '#protocol/refusals.ts';
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
  #checking: Promise<void> | null = null;

  constructor(runtime: Runtime, hub: Hub, connections: Connections) {
    this.#runtime = runtime;
    this.#hub = hub;
    this.#connections = connections;
  }

  start(): void {
    this.#timer = this.#runtime.clock.setInterval(() => void this.#regular(), WATCH_INTERVAL_MS);
  }

  async stop(): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    await this.#checking;
  }

  /** Looks now. A look that is under way may have missed what just changed, so it is no excuse. */
  async check(): Promise<void> {
    await this.#checking;
    this.#checking ??= this.#look().finally(() => (this.#checking = null));
    await this.#checking;
  }

  /** A slow database must not pile up looks. */
  async #regular(): Promise<void> {
    if (!this.#checking) await this.check();
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
