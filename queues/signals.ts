// What processes tell each other at once: it leaves with the commit, and may be lost. Nothing is
// owed to a signal: whoever waits for one looks for itself, too.
import { z } from 'zod';
import { connectionOf } from '#entities/data-source.ts';
import { listen, type Listener } from './listener.ts';
import type { Tx } from './runtime.ts';

const Id = z.int().positive();

const Signal = z.discriminatedUnion('kind', [
  /** A server is to open a place. */
  z.strictObject({ kind: z.literal('taken'), serverId: Id, placeId: Id }),
  /** A place is open. */
  z.strictObject({ kind: z.literal('opened'), placeId: Id }),
  /** A server has started. */
  z.strictObject({ kind: z.literal('registered'), serverId: Id }),
  /** A ship comes to a solar system that it was not in. */
  z.strictObject({ kind: z.literal('arrived'), solarSystemId: Id, shipId: Id }),
  /** Everybody who is connected is to hear it. */
  z.strictObject({ kind: z.literal('announced'), text: z.string().max(500) }),
]);
export type Signal = z.infer<typeof Signal>;

const CHANNEL = 'signals';
const NOTIFY = 'SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload';
/** How long a lost signal can hold somebody up. */
const PATIENCE_MS = 500;

/** Tells all processes, if and when the transaction commits. */
export async function sendSignals(tx: Tx, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return;
  const connection = await connectionOf(tx.manager);
  const values = [CHANNEL, signals.map((signal) => JSON.stringify(signal))];
  await connection.query({ name: 'send-signals', text: NOTIFY, values });
}

export const sendSignal = (tx: Tx, signal: Signal): Promise<void> => sendSignals(tx, [signal]);

/** The signals that a process hears. It listens from the first time that somebody asks. */
export class Signals {
  readonly #url: string;
  readonly #handlers = new Set<(signal: Signal) => void>();
  #listener: Promise<Listener> | undefined;
  #news = Promise.withResolvers<void>();

  constructor(url: string) {
    this.#url = url;
  }

  /** Resolves once nothing is missed any more. Returns what stops it. */
  async on(handler: (signal: Signal) => void): Promise<() => void> {
    this.#handlers.add(handler);
    await this.#listen();
    return () => this.#handlers.delete(handler);
  }

  /**
   * Begins to wait: what it answers resolves when something has happened since, or may have. To be
   * called before the look that finds nothing yet.
   */
  async wait(): Promise<() => Promise<void>> {
    await this.#listen();
    const { promise } = this.#news;
    return async () => {
      const { promise: patience, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, PATIENCE_MS);
      await Promise.race([promise, patience]);
      clearTimeout(timer);
    };
  }

  async close(): Promise<void> {
    this.#wake();
    await (await this.#listener)?.close();
  }

  async #listen(): Promise<void> {
    const hear = (_channel: string, payload: string): void => {
      const signal = Signal.safeParse(JSON.parse(payload));
      // A newer version of the server may tell what this one does not know.
      if (signal.success) for (const handler of this.#handlers) handler(signal.data);
      this.#wake();
    };
    this.#listener ??= listen(this.#url, [CHANNEL], hear, () => this.#wake());
    await this.#listener;
  }

  #wake(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }
}
