// The results of one character on their way to one socket: in order, once, without a gap.
import type { Result } from '#protocol/envelope.ts';

export interface StreamOptions {
  characterId: number;
  /** Called once, before the first result. */
  onStart(afterSequence: number): void;
  /** `live` where it is sent as it happens, rather than read up later. */
  send(result: Result, live: boolean): void;
  /** Rows after a sequence, in order; none where there are none. */
  read(afterSequence: number): Promise<Result[]>;
  /** Resolves once what was sent has left, so that a long history does not pile up here. */
  drained(): Promise<void>;
  onError(error: unknown): void;
}

/**
 * A wake-up that follows directly upon what was sent goes straight out. Anything else only says
 * how far the inbox goes, and the rows are read up to there. So the order of wake-ups does not
 * matter, nor whether one is lost or doubled.
 */
export class Stream {
  readonly characterId: number;
  readonly #options: StreamOptions;
  /** The last sequence sent; null until it is known where to begin. */
  #sent: number | null = null;
  #known = 0;
  #reading = false;
  #closed = false;

  constructor(options: StreamOptions) {
    this.characterId = options.characterId;
    this.#options = options;
  }

  get started(): boolean {
    return this.#sent !== null;
  }

  /** Everything after `sequence` follows. */
  start(sequence: number): void {
    this.#sent = sequence;
    this.#options.onStart(sequence);
    this.advance(sequence);
  }

  offer(results: readonly Result[]): void {
    for (const result of results) {
      const next = this.#sent !== null && !this.#reading && result.sequence === this.#sent + 1;
      if (next) this.#send(result, true);
      else this.#known = Math.max(this.#known, result.sequence);
    }
    this.advance(0);
  }

  /** The inbox goes at least as far as this. */
  advance(lastSequence: number): void {
    this.#known = Math.max(this.#known, lastSequence);
    if (this.#behind() && !this.#reading) {
      this.#reading = true;
      this.#catchUp().catch((error: unknown) => this.#options.onError(error));
    }
  }

  close(): void {
    this.#closed = true;
  }

  #behind(): boolean {
    return !this.#closed && this.#sent !== null && this.#sent < this.#known;
  }

  async #catchUp(): Promise<void> {
    try {
      while (this.#behind()) await this.#sendPage();
    } finally {
      this.#reading = false;
    }
  }

  async #sendPage(): Promise<void> {
    const page = await this.#options.read(this.#sent ?? 0);
    // Rows that are known of and not there were deleted with age: nothing is left to send.
    if (page.length === 0) this.#sent = this.#known;
    for (const result of page) if (!this.#closed) this.#send(result, false);
    await this.#options.drained();
  }

  #send(result: Result, live: boolean): void {
    this.#sent = result.sequence;
    this.#options.send(result, live);
  }
}
