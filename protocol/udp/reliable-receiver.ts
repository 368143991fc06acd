// Fragments put in order and messages together, each delivered exactly once.
import { MAX_FRAGMENTS, MAX_RELIABLE_BYTES, RELIABLE_WINDOW } from './limits.ts';

interface Stored {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

export class ReliableReceiver {
  /** The number that is missing first. */
  next = 0;
  readonly #stored = Array<Stored | undefined>(RELIABLE_WINDOW).fill(undefined);
  #parts: Buffer[] = [];
  #partsBytes = 0;

  /**
   * Delivers what is complete by this fragment. False where its sender keeps no bounds.
   * @param deliver answers whether it wants more
   */
  receive(
    number: number,
    bytes: Buffer,
    isLast: boolean,
    deliver: (message: Buffer) => boolean,
  ): boolean {
    if (number < this.next) return true;
    if (number >= this.next + RELIABLE_WINDOW) return false;
    if (number !== this.next) {
      this.#stored[number % RELIABLE_WINDOW] ??= { bytes, isLast };
      return true;
    }
    let following: Stored | undefined = { bytes, isLast };
    while (following) {
      this.#stored[this.next % RELIABLE_WINDOW] = undefined;
      this.next += 1;
      if (!this.#append(following.bytes)) return false;
      if (following.isLast && !deliver(this.#takeMessage())) return true;
      following = this.#stored[this.next % RELIABLE_WINDOW];
    }
    return true;
  }

  #append(bytes: Buffer): boolean {
    this.#parts.push(bytes);
    this.#partsBytes += bytes.length;
    return this.#parts.length <= MAX_FRAGMENTS && this.#partsBytes <= MAX_RELIABLE_BYTES;
  }

  #takeMessage(): Buffer {
    const [only] = this.#parts;
    const message = this.#parts.length === 1 && only ? only : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#partsBytes = 0;
    return message;
  }
}
