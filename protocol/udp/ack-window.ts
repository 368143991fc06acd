// What a receiver tells its sender: the latest packet that came, and which of those before it.
import { ACK_BITS } from './limits.ts';

export class AckWindow {
  latest = -1;
  latestAtMs = 0;
  /** The lowest bit stands for the packet before the latest. */
  bits = 0;
  /** Packets that came since something was told. */
  untold = 0;

  add(sequence: number, nowMs: number): void {
    this.untold += 1;
    const ahead = sequence - this.latest;
    if (ahead > 0) {
      const before = this.latest < 0 || ahead > ACK_BITS ? 0 : 1 << (ahead - 1);
      this.bits = ((ahead >= ACK_BITS ? 0 : this.bits << ahead) | before) >>> 0;
      this.latest = sequence;
      this.latestAtMs = nowMs;
    } else if (-ahead <= ACK_BITS && ahead !== 0) {
      this.bits = (this.bits | (1 << (-ahead - 1))) >>> 0;
    }
  }
}
