// Many requests, one program run: what is asked for while a run is under way goes into the next.
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
