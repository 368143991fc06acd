// The round trip, from packets sent and acknowledged (RFC 6298): its smoothed time, its mean
// deviation, and when what is not acknowledged counts as lost.
import { INITIAL_RTT_MS, MAX_RESEND_MS, MIN_RESEND_MS, SENT_WINDOW } from './limits.ts';

export class Estimator {
  rttMs = INITIAL_RTT_MS;
  jitterMs = INITIAL_RTT_MS / 2;
  resendMs = INITIAL_RTT_MS * 3;
  #isFirst = true;
  readonly #sequences = new Float64Array(SENT_WINDOW).fill(-1);
  readonly #sentMs = new Float64Array(SENT_WINDOW);

  sent(sequence: number, nowMs: number): void {
    const index = sequence % SENT_WINDOW;
    this.#sequences[index] = sequence;
    this.#sentMs[index] = nowMs;
  }

  /** When the packet was sent, or -1 where it is unknown or was acknowledged before. */
  acknowledge(sequence: number): number {
    const index = sequence % SENT_WINDOW;
    if (this.#sequences[index] !== sequence) return -1;
    this.#sequences[index] = -1;
    return this.#sentMs[index] ?? -1;
  }

  /** @param tripMs from sending a packet to its acknowledgement, less what it was held there */
  sample(tripMs: number): void {
    if (this.#isFirst) {
      this.#isFirst = false;
      this.rttMs = tripMs;
      this.jitterMs = tripMs / 2;
    } else {
      this.jitterMs += (Math.abs(this.rttMs - tripMs) - this.jitterMs) / 4;
      this.rttMs += (tripMs - this.rttMs) / 8;
    }
    const resendMs = this.rttMs + 4 * this.jitterMs;
    this.resendMs = Math.min(Math.max(resendMs, MIN_RESEND_MS), MAX_RESEND_MS);
  }
}
