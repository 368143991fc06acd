// The sockets of this edge, and which of them belong to a session.
import type { Connection } from './connection.ts';

export class Connections {
  readonly #all = new Set<Connection>();
  readonly #bySession = new Map<number, Set<Connection>>();

  add(connection: Connection): void {
    this.#all.add(connection);
    const { sessionId } = connection;
    if (sessionId === null) return;
    const siblings = this.#bySession.get(sessionId) ?? new Set();
    this.#bySession.set(sessionId, siblings.add(connection));
  }

  remove(connection: Connection): void {
    this.#all.delete(connection);
    const { sessionId } = connection;
    if (sessionId === null) return;
    const siblings = this.#bySession.get(sessionId);
    siblings?.delete(connection);
    if (siblings?.size === 0) this.#bySession.delete(sessionId);
  }

  all(): Iterable<Connection> {
    return this.#all;
  }

  sessionIds(): number[] {
    return [...this.#bySession.keys()];
  }

  ofSession(sessionId: number): Iterable<Connection> {
    return this.#bySession.get(sessionId) ?? [];
  }

  /** A session plays one character, on however many sockets. */
  bindSession(sessionId: number, characterId: number | null, heardAfter: number): void {
    for (const connection of this.ofSession(sessionId)) connection.bind(characterId, heardAfter);
  }
}
