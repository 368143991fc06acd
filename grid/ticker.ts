// The beat of a grid: a tick a second, or fewer where the work of a second takes too long. Time
// dilates from 100% down to 10%; timers, which are not the grid's, never do.
import { performance } from 'node:perf_hooks';

/** A tick may take this share of a second before time dilates. */
const BUDGET_MS = 700;
/** All that the process does in a second, ticks included, may take this share of it. */
const BUSY_BUDGET_MS = 950;
const TICK_MS = 1_000;
const LEAST_DILATION = 0.1;
/** How fast the share of time follows what ticks take: up slowly, down at once. */
const RECOVERY = 0.1;

/** The share of time after a tick that took so long. */
export function dilate(dilation: number, tookMs: number): number {
  const wanted = Math.min(1, Math.max(LEAST_DILATION, BUDGET_MS / Math.max(tookMs, 1)));
  return wanted < dilation ? wanted : Math.min(wanted, dilation + RECOVERY);
}

export class Ticker {
  dilation = 1;
  /** Of the last tick. */
  tookMs = 0;
  readonly #tick: (dilation: number) => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #dueAt = 0;
  #used = performance.eventLoopUtilization();

  constructor(tick: (dilation: number) => Promise<void>) {
    this.#tick = tick;
  }

  start(): void {
    this.#dueAt = performance.now() + TICK_MS;
    this.#timer = setTimeout(() => void this.#run(), TICK_MS);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    const startedAt = performance.now();
    await this.#tick(this.dilation);
    this.tookMs = performance.now() - startedAt;
    const busyMs = (this.#busyMs() * BUDGET_MS) / BUSY_BUDGET_MS;
    this.dilation = dilate(this.dilation, Math.max(this.tookMs, busyMs));
    // Ticks that were missed are not made up for: the world was slow, and says so.
    const now = performance.now();
    this.#dueAt = Math.max(this.#dueAt + TICK_MS / this.dilation, now);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#run(), this.#dueAt - now);
  }

  /** What the process worked since the tick before: most of it is telling clients. */
  #busyMs(): number {
    const before = this.#used;
    this.#used = performance.eventLoopUtilization();
    return performance.eventLoopUtilization(this.#used, before).active;
  }
}
