// What the network is like, from packets sent and acknowledged: round trip (RFC 6298), its mean
// deviation, and the share of packets that got lost.
import { INITIAL_RTT_MS, MAX_RESEND_MS, MIN_RESEND_MS, SENT_WINDOW } from './limits.ts';

const LOSS_WEIGHT = 1 / 64;

export class Estimator {
  rttMs = INITIAL_RTT_MS;
  jitterMs = INITIAL_RTT_MS / 2;
  /** From 0 to 1, of the packets judged lately. */
  loss = 0;
  /** When a packet counts as lost, after its sending. */
  resendMs = INITIAL_RTT_MS * 3;
  #samples = 0;
  #judged = 0;
  /** All before this sequence are acknowledged or given up. */
  #oldest = 0;
  #next = 0;
  readonly #sequences = new Float64Array(SENT_WINDOW).fill(-1);
  readonly #sentMs = new Float64Array(SENT_WINDOW);
  readonly #acknowledged = new Uint8Array(SENT_WINDOW);

  sent(sequence: number, nowMs: number): void {
    if (this.#next === 0 || sequence - this.#oldest >= SENT_WINDOW) {
      this.#oldest = Math.max(this.#oldest, sequence - SENT_WINDOW + 1);
      if (this.#next === 0) this.#oldest = sequence;
    }
    const index = sequence % SENT_WINDOW;
    this.#sequences[index] = sequence;
    this.#sentMs[index] = nowMs;
    this.#acknowledged[index] = 0;
    this.#next = sequence + 1;
  }

  /** Whether the packet is known and had not been acknowledged. */
  acknowledge(sequence: number): boolean {
    const index = sequence % SENT_WINDOW;
    if (this.#sequences[index] !== sequence || this.#acknowledged[index] === 1) return false;
    this.#acknowledged[index] = 1;
    return true;
  }

  /** A round trip, from a packet that was just acknowledged as the latest. */
  sample(sequence: number, nowMs: number, heldMs: number): void {
    const sentMs = this.#sentMs[sequence % SENT_WINDOW] ?? nowMs;
    const tripMs = Math.max(0, nowMs - sentMs - heldMs);
    if (this.#samples === 0) {
      this.rttMs = tripMs;
      this.jitterMs = tripMs / 2;
    } else {
      this.jitterMs += (Math.abs(this.rttMs - tripMs) - this.jitterMs) / 4;
      this.rttMs += (tripMs - this.rttMs) / 8;
    }
    this.#samples += 1;
    const resendMs = this.rttMs + 4 * this.jitterMs;
    this.resendMs = Math.min(Math.max(resendMs, MIN_RESEND_MS), MAX_RESEND_MS);
  }

  /** Counts what was acknowledged in time and what was not. */
  judge(nowMs: number): void {
    while (this.#oldest < this.#next) {
      const index = this.#oldest % SENT_WINDOW;
      if (this.#sequences[index] === this.#oldest) {
        const isLost = this.#acknowledged[index] === 0;
        if (isLost && nowMs - (this.#sentMs[index] ?? 0) < this.resendMs) return;
        this.#judged += 1;
        const weight = Math.max(LOSS_WEIGHT, 1 / this.#judged);
        this.loss += ((isLost ? 1 : 0) - this.loss) * weight;
      }
      this.#oldest += 1;
    }
  }
}
