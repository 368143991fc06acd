// Many requests, one run: what is asked for while a run is under way goes into the next.
export class Batch<T> {
  readonly #run: (items: T[]) => Promise<void>;
  #waiting: T[] = [];
  #running: Promise<void> | null = null;

  constructor(run: (items: T[]) => Promise<void>) {
    this.#run = run;
  }

  add(item: T): void {
    this.#waiting.push(item);
    this.#running ??= this.#work().finally(() => (this.#running = null));
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #work(): Promise<void> {
    // Those asked for in the same turn go together.
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#run(this.#waiting.splice(0));
  }
}

interface Question<K, V> {
  readonly key: K;
  readonly resolve: (answer: V) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions that come while others are being asked are asked together, next.
 * @param ask answers in the order of the keys
 */
export function together<K, V>(
  ask: (keys: readonly K[]) => Promise<readonly V[]>,
): (key: K) => Promise<V> {
  const questions = new Batch<Question<K, V>>(async (asked) => {
    try {
      const answers = await ask(asked.map(({ key }) => key));
      asked.forEach(({ resolve }, index) => resolve(answers[index] as V));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  });
  return (key) => new Promise((resolve, reject) => questions.add({ key, resolve, reject }));
}
