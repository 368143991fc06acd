// Passwords of rooms, which live in memory alone and no longer than the room: kept as a digest
// under a key that this process made up and nobody else sees, so a slow hash would protect nothing.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
const key = randomBytes(KEY_BYTES);

const digest = (password: string): Buffer => createHmac('sha256', key).update(password).digest();

export class Lock {
  readonly #digest: Buffer | null;

  /** Without a password it is open to whoever brings none. */
  constructor(password: string | undefined) {
    this.#digest = password === undefined ? null : digest(password);
  }

  get isLocked(): boolean {
    return this.#digest !== null;
  }

  /** Who brings a password to an open room believes it to be locked: that does not fit either. */
  fits(password: string | undefined): boolean {
    if (this.#digest === null || password === undefined) {
      return this.#digest === null && password === undefined;
    }
    return timingSafeEqual(this.#digest, digest(password));
  }
}
