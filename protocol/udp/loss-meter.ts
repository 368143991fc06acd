// Which share of the packets that the other end sent has come: every packet has a sequence, so what
// is missing is known without a word from there.

/** Sequences between two looks. */
const SPAN = 64;
/** What older packets count at each look. */
const FADE = 7 / 8;

export class LossMeter {
  /** Sums that fade, of both alike: a packet that is late counts at the next look. */
  #expected = 0;
  #received = 0;
  #latest = -1;
  #lookedAt = -1;
  #sinceLook = 0;

  add(sequence: number): void {
    if (this.#latest < 0) this.#lookedAt = sequence - 1;
    if (sequence > this.#latest) this.#latest = sequence;
    this.#sinceLook += 1;
    const span = this.#latest - this.#lookedAt;
    if (span < SPAN) return;
    this.#expected = this.#expected * FADE + span;
    this.#received = this.#received * FADE + this.#sinceLook;
    this.#lookedAt = this.#latest;
    this.#sinceLook = 0;
  }

  /** From 0 to 1, of the latest few hundred packets. */
  get share(): number {
    return this.#expected === 0 ? 0 : Math.max(0, 1 - this.#received / this.#expected);
  }
}
