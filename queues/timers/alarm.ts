// Lets the loops of a worker sleep until a moment of the universe's clock, or until they are woken.
import type { Clock } from '../clock.ts';

/** setTimeout takes no more; whoever sleeps longer looks again in between. */
const MAX_DELAY_MS = 2_147_483_647;

export class Alarm {
  readonly #clock: Clock;
  readonly #sleepers = new Set<() => void>();
  /** How often it rang: a sleeper that compares can't miss a ring before it lay down. */
  rings = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ring(): void {
    this.rings += 1;
    for (const wake of [...this.#sleepers]) wake();
  }

  /** Returns after the delay, or as soon as it has rung since `heard`. */
  async wait(delayMs: number, heard: number): Promise<void> {
    if (delayMs <= 0 || this.rings !== heard) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(wake);
        this.#clock.clearTimeout(handle);
        resolve();
      };
      const handle = this.#clock.setTimeout(wake, Math.min(delayMs, MAX_DELAY_MS));
      this.#sleepers.add(wake);
    });
  }
}
