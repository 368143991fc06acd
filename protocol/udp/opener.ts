// How a server opens the private part of a token: with the key that it shares with those who seal
// (strangers can make none), or with its own key pair (anyone can, so there is a bound a second).
import { BOX_SEAL_BYTES, openBox, openWithKey, type KeyPair } from './crypto.ts';
import { MAC_BYTES, MAX_BOX_OPENINGS_PER_S, SEALED_BYTES } from './limits.ts';
import { readPrivate, type PrivateToken } from './token.ts';

interface SealedToken {
  readonly sealed: Buffer;
  readonly nonce: Buffer;
  readonly associated: Buffer;
}

type OpenFailure = 'forgedToken' | 'malformedToken' | 'tooManyOpenings';

export interface TokenOpener {
  /**
   * Whether a token made before the server started is refused. One that the client made itself
   * tells the time of the client's clock, and holds no one's secret but its own.
   */
  readonly isBoundToStart: boolean;
  open(token: SealedToken, nowMs: number): PrivateToken | OpenFailure;
}

export function sharedKey(key: Buffer): TokenOpener {
  const plain = Buffer.alloc(SEALED_BYTES - MAC_BYTES);
  return {
    isBoundToStart: true,
    open({ sealed, nonce, associated }) {
      if (!openWithKey(plain, sealed, associated, nonce, key)) return 'forgedToken';
      const token = readPrivate(plain, 0) ?? 'malformedToken';
      plain.fill(0);
      return token;
    },
  };
}

export function keyPair(
  keys: KeyPair,
  { maxOpeningsPerS = MAX_BOX_OPENINGS_PER_S }: { maxOpeningsPerS?: number } = {},
): TokenOpener {
  const plain = Buffer.alloc(SEALED_BYTES - BOX_SEAL_BYTES);
  let second = 0;
  let openings = 0;
  return {
    isBoundToStart: false,
    open({ sealed, nonce, associated }, nowMs) {
      const current = Math.floor(nowMs / 1000);
      if (current !== second) [second, openings] = [current, 0];
      if (openings >= maxOpeningsPerS) return 'tooManyOpenings';
      openings += 1;
      if (!openBox(plain, sealed, keys)) return 'forgedToken';
      const nonceAt = associated.length;
      const privateAt = nonceAt + nonce.length;
      if (associated.compare(plain, 0, nonceAt) !== 0) return 'forgedToken';
      if (nonce.compare(plain, nonceAt, privateAt) !== 0) return 'forgedToken';
      const token = readPrivate(plain, privateAt) ?? 'malformedToken';
      plain.fill(0);
      return token;
    },
  };
}
