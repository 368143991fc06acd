// Challenges: what only someone who hears at the address that he gave can send back.
import { decryptInPlace, createKey, encryptInPlace } from './crypto.ts';
import { writeNonce } from './codec.ts';
import { CHALLENGE_BYTES, MAC_BYTES, USER_DATA_BYTES } from './limits.ts';
import type { PrivateToken } from './token.ts';

/** Its sequence, and the sealed challenge: the body of a challenge and of a response. */
export const CHALLENGE_BODY_BYTES = 8 + CHALLENGE_BYTES;

export class Challenges {
  /** Of the challenge that is made next; each is made once in the life of the key. */
  next = 0;
  readonly #key = createKey();
  readonly #nonce = Buffer.alloc(12);

  write(body: Buffer, at: number, { clientId, userData }: PrivateToken): void {
    const sequence = this.next;
    this.next += 1;
    body.fill(0, at, at + CHALLENGE_BODY_BYTES);
    body.writeBigUInt64LE(BigInt(sequence), at);
    body.writeBigUInt64LE(clientId, at + 8);
    userData.copy(body, at + 16, 0, USER_DATA_BYTES);
    writeNonce(this.#nonce, sequence);
    const plainBytes = CHALLENGE_BYTES - MAC_BYTES;
    encryptInPlace(body, at + 8, plainBytes, undefined, this.#nonce, this.#key);
  }

  /** The sequence of an answered challenge, or -1 where it was not made here for this client. */
  read(body: Buffer, at: number, clientId: bigint): number {
    const sequence = body.readBigUInt64LE(at);
    if (sequence >= BigInt(this.next)) return -1;
    writeNonce(this.#nonce, Number(sequence));
    const end = at + CHALLENGE_BODY_BYTES;
    if (!decryptInPlace(body, at + 8, end, undefined, this.#nonce, this.#key)) return -1;
    return body.readBigUInt64LE(at + 8) === clientId ? Number(sequence) : -1;
  }
}
