// Connection requests: the only packets that strangers may send, and so the only ones read before
// anything is known of the sender. Nothing is kept of one that fails a check.
import { formatEndpoint } from './address.ts';
import type { DropReason } from './counters.ts';
import {
  MAC_BYTES,
  MAX_TOKEN_HISTORY,
  REQUEST_BYTES,
  SEALED_BYTES,
  TOKEN_NONCE_BYTES,
} from './limits.ts';
import type { TokenOpener } from './opener.ts';
import { associatedOf, VERSION, type PrivateToken } from './token.ts';

const PROTOCOL_AT = 1 + VERSION.length;
const EXPIRY_AT = PROTOCOL_AT + 8;
const NONCE_AT = EXPIRY_AT + 8;
const SEALED_AT = NONCE_AT + TOKEN_NONCE_BYTES;
const MAC_AT = SEALED_AT + SEALED_BYTES - MAC_BYTES;

export function writeRequest(
  packet: Buffer,
  token: { protocolId: bigint; expiresAtS: number; nonce: Buffer; sealed: Buffer },
): void {
  packet[0] = 0;
  VERSION.copy(packet, 1);
  packet.writeBigUInt64LE(token.protocolId, PROTOCOL_AT);
  packet.writeBigUInt64LE(BigInt(token.expiresAtS), EXPIRY_AT);
  token.nonce.copy(packet, NONCE_AT);
  token.sealed.copy(packet, SEALED_AT);
}

/** What tells tokens apart. */
export const tokenMarkOf = (request: Buffer): string =>
  request.toString('latin1', MAC_AT, MAC_AT + MAC_BYTES);

interface RequestReaderOptions {
  protocolId: bigint;
  openToken: TokenOpener;
  /** When the server started, in milliseconds since the epoch. */
  startedAtMs: number;
  /** Under which clients reach this server. */
  addresses: () => readonly string[];
}

export class RequestReader {
  readonly #options: RequestReaderOptions;
  /** By mark, which address brought the token first. */
  readonly #history = new Map<string, string>();

  constructor(options: RequestReaderOptions) {
    this.#options = options;
  }

  /** Cheap checks, before any key is used. */
  check(packet: Buffer, nowMs: number): DropReason | undefined {
    if (packet.length !== REQUEST_BYTES) return 'wrongSize';
    if (VERSION.compare(packet, 1, PROTOCOL_AT) !== 0) return 'wrongVersion';
    const protocolId = packet.readBigUInt64LE(PROTOCOL_AT);
    if (protocolId !== this.#options.protocolId) return 'wrongProtocol';
    const expiresAtS = packet.readBigUInt64LE(EXPIRY_AT);
    return Number(expiresAtS) * 1000 <= nowMs ? 'expiredToken' : undefined;
  }

  /** The token of a request that passed `check`. */
  open(packet: Buffer, nowMs: number): PrivateToken | DropReason {
    const { openToken, startedAtMs, protocolId, addresses } = this.#options;
    const sealed = packet.subarray(SEALED_AT, SEALED_AT + SEALED_BYTES);
    const nonce = packet.subarray(NONCE_AT, SEALED_AT);
    const expiresAtS = packet.readBigUInt64LE(EXPIRY_AT);
    const associated = associatedOf(protocolId, expiresAtS);
    const token = openToken.open({ sealed, nonce, associated }, nowMs);
    if (typeof token === 'string') return token;
    if (openToken.isBoundToStart && token.createdAtMs < startedAtMs) return 'tokenBeforeStart';
    const own = addresses();
    if (!token.servers.some((server) => own.includes(formatEndpoint(server)))) {
      return 'tokenForOther';
    }
    return token;
  }

  /** Whether the token is this sender's: whoever brings it first has it. */
  claim(mark: string, sender: string): boolean {
    const owner = this.#history.get(mark);
    if (owner !== undefined) return owner === sender;
    if (this.#history.size >= MAX_TOKEN_HISTORY) {
      const [oldest = ''] = this.#history.keys();
      this.#history.delete(oldest);
    }
    this.#history.set(mark, sender);
    return true;
  }
}
