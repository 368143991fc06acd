// Who wants to hear what.

type Handler = (...args: unknown[]) => void;

/** Handlers by topic. Adding one returns what takes it away again. */
export class Listeners<T extends Record<string, unknown[]>> {
  readonly #handlers = new Map<keyof T, Set<Handler>>();

  on<K extends keyof T>(topic: K, handler: (...args: T[K]) => void): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set();
    const added = handler as unknown as Handler;
    this.#handlers.set(topic, handlers.add(added));
    return () => handlers.delete(added);
  }

  emit<K extends keyof T>(topic: K, ...args: T[K]): void {
    for (const handler of [...(this.#handlers.get(topic) ?? [])]) handler(...args);
  }
}
