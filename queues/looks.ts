// A look at how things stand, which processes take again and again: one at a time.
import type { Logger } from 'pino';

/**
 * A look that is under way may have missed what just changed, so it is no answer to who asks now:
 * all who ask meanwhile share the next one. A failed look is made good by the one after it.
 */
export class Looks {
  readonly #look: () => Promise<void>;
  readonly #log: Logger;
  #underWay: Promise<void> | null = null;

  constructor(look: () => Promise<void>, log: Logger) {
    this.#look = look;
    this.#log = log;
  }

  get isUnderWay(): boolean {
    return this.#underWay !== null;
  }

  /** Resolves after a look that began after the call. */
  async take(): Promise<void> {
    await this.#underWay;
    this.#underWay ??= this.#look()
      .catch((error: unknown) => this.#log.warn({ err: error }, 'a look failed'))
      .finally(() => (this.#underWay = null));
    await this.#underWay;
  }

  /** Resolves once none is under way. */
  async idle(): Promise<void> {
    await this.#underWay;
  }
}
