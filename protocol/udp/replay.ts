// Which of the latest sequences have come. A recorded packet sent again changes nothing.
import { REPLAY_WINDOW } from './limits.ts';

export class ReplayWindow {
  #latest = -1;
  readonly #received = new Float64Array(REPLAY_WINDOW).fill(-1);

  /** To be asked before a packet is opened. */
  has(sequence: number): boolean {
    if (sequence + REPLAY_WINDOW <= this.#latest) return true;
    return (this.#received[sequence % REPLAY_WINDOW] ?? 0) >= sequence;
  }

  /** To be told after a packet was opened: a forged one must not move the window. */
  add(sequence: number): void {
    if (sequence > this.#latest) this.#latest = sequence;
    this.#received[sequence % REPLAY_WINDOW] = sequence;
  }
}
