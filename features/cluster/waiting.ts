// Waiting for something to happen in the cluster: a signal, or else a moment, for signals get lost.
import type { Listener } from '#queues/listener.ts';
import type { Runtime } from '#queues/runtime.ts';
import { hearSignals, type Signal } from './signals.ts';

/** How long a lost signal can hold somebody up. */
const PATIENCE_MS = 500;

/** Hears the cluster's signals, for as long as the process runs. */
export class Waiting {
  readonly #onSignal: (told: Signal) => void;
  #listener: Listener | undefined;
  #news = Promise.withResolvers<void>();

  /** @param onSignal hears each of them as well */
  constructor(onSignal: (told: Signal) => void = () => undefined) {
    this.#onSignal = onSignal;
  }

  async open(runtime: Runtime): Promise<void> {
    const hear = (told: Signal): void => {
      this.#wake();
      this.#onSignal(told);
    };
    this.#listener = await hearSignals(runtime, hear, () => this.#wake());
  }

  /** Resolves when something has happened since the call, or may have. */
  async next(): Promise<void> {
    const { promise: patience, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE_MS);
    await Promise.race([this.#news.promise, patience]);
    clearTimeout(timer);
  }

  async close(): Promise<void> {
    this.#wake();
    await this.#listener?.close();
  }

  #wake(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }
}
