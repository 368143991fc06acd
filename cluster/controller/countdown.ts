// Tells everybody of a planned shutdown, again and again as it nears.
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  announce,
  announcedLast,
  countdownText,
  untilNext,
  type Shutdown,
} from '#features/cluster/index.ts';

export class Countdown {
  readonly #runtime: Runtime;
  /** Of the shutdown that is planned; null where none is. */
  #endAt: number | null = null;
  /** Seconds before the end of what was announced last. */
  #announced: number | null = null;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** True where the end has come. */
  async look(shutdown: Shutdown | null): Promise<boolean> {
    const endAt = shutdown?.at.getTime() ?? null;
    const leftMs = endAt === null ? Infinity : endAt - this.#runtime.clock.now();
    const due = announcedLast(leftMs);
    if (endAt !== this.#endAt) {
      // Whoever planned it has announced it.
      this.#endAt = endAt;
      this.#announced = due;
    }
    if (shutdown && leftMs > 0 && due !== null && due !== this.#announced) {
      this.#announced = due;
      const text = countdownText(Math.max(1, Math.round(leftMs / 1_000)), shutdown.reason);
      await transact(this.#runtime, (tx) => announce(tx, text));
    }
    return leftMs <= 0;
  }

  /** Until there is something to say, or to do. */
  nextInMs(): number {
    if (this.#endAt === null) return Infinity;
    const leftMs = this.#endAt - this.#runtime.clock.now();
    return leftMs > 0 ? untilNext(leftMs) : Infinity;
  }
}
