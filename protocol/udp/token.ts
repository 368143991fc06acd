// Connect tokens after the netcode standard 1.02: a public part for the client, and a private part
// that only the server can read, which the client sends it unread.
import { MAX_ADDRESS_BYTES, readEndpoints, writeEndpoint, type Endpoint } from './address.ts';
import {
  KEY_BYTES,
  MAX_TIMEOUT_S,
  MAX_TOKEN_ADDRESSES,
  SEALED_BYTES,
  TOKEN_BYTES,
  TOKEN_NONCE_BYTES,
  USER_DATA_BYTES,
} from './limits.ts';

/** "NETCODE 1.02" with its terminator. */
export const VERSION = Buffer.from('NETCODE 1.02\0', 'latin1');
const SEALED_AT = VERSION.length + 24 + TOKEN_NONCE_BYTES;
/** Where the public part continues behind the sealed one. */
const PUBLIC_AT = SEALED_AT + SEALED_BYTES;

/** What the server learns of a client, and the client cannot change. */
export interface PrivateToken {
  readonly clientId: bigint;
  readonly timeoutS: number;
  readonly servers: readonly Endpoint[];
  readonly clientToServerKey: Buffer;
  readonly serverToClientKey: Buffer;
  /** USER_DATA_BYTES of whatever the sealer has to say. */
  readonly userData: Buffer;
  /** Milliseconds since the epoch, in what the standard leaves as padding. */
  readonly createdAtMs: number;
}

/** What the client learns. */
export interface ConnectToken {
  readonly protocolId: bigint;
  readonly createdAtS: number;
  readonly expiresAtS: number;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
  readonly timeoutS: number;
  readonly servers: readonly Endpoint[];
  readonly clientToServerKey: Buffer;
  readonly serverToClientKey: Buffer;
}

/** What authenticates a sealed part beside itself: a request cannot change its expiry. */
export function associatedOf(protocolId: bigint, expiresAtS: bigint): Buffer {
  const associated = Buffer.alloc(VERSION.length + 16);
  VERSION.copy(associated);
  associated.writeBigUInt64LE(protocolId, VERSION.length);
  associated.writeBigUInt64LE(expiresAtS, VERSION.length + 8);
  return associated;
}

type Common = Pick<
  PrivateToken,
  'timeoutS' | 'servers' | 'clientToServerKey' | 'serverToClientKey'
>;

/** Timeout, addresses and keys stand alike in both parts. */
function writeCommon(bytes: Buffer, at: number, token: Common): number {
  let offset = bytes.writeUInt32LE(token.timeoutS, at);
  offset = bytes.writeUInt32LE(token.servers.length, offset);
  for (const server of token.servers) offset = writeEndpoint(bytes, offset, server);
  offset += token.clientToServerKey.copy(bytes, offset);
  return offset + token.serverToClientKey.copy(bytes, offset);
}

function readCommon(bytes: Buffer, at: number): (Common & { end: number }) | undefined {
  const timeoutS = bytes.readUInt32LE(at);
  const count = bytes.readUInt32LE(at + 4);
  if (timeoutS < 1 || timeoutS > MAX_TIMEOUT_S) return undefined;
  if (count < 1 || count > MAX_TOKEN_ADDRESSES) return undefined;
  const room = count * MAX_ADDRESS_BYTES + 2 * KEY_BYTES;
  if (at + 8 + room > bytes.length) return undefined;
  const list = readEndpoints(bytes, at + 8, count);
  if (!list) return undefined;
  const end = list.end + 2 * KEY_BYTES;
  // Copies: the bytes are the caller's, and used again.
  const clientToServerKey = Buffer.from(bytes.subarray(list.end, list.end + KEY_BYTES));
  const serverToClientKey = Buffer.from(bytes.subarray(list.end + KEY_BYTES, end));
  return { timeoutS, servers: list.endpoints, clientToServerKey, serverToClientKey, end };
}

/** @param plain zeros, as long as the way of sealing leaves; answers behind the last byte */
export function writePrivate(plain: Buffer, at: number, token: PrivateToken): number {
  const offset = writeCommon(plain, plain.writeBigUInt64LE(token.clientId, at), token);
  token.userData.copy(plain, offset, 0, USER_DATA_BYTES);
  return plain.writeBigUInt64LE(BigInt(token.createdAtMs), offset + USER_DATA_BYTES);
}

export function readPrivate(plain: Buffer, at: number): PrivateToken | undefined {
  const common = readCommon(plain, at + 8);
  if (!common || common.end + USER_DATA_BYTES + 8 > plain.length) return undefined;
  const { end, ...rest } = common;
  const userDataEnd = end + USER_DATA_BYTES;
  return {
    ...rest,
    clientId: plain.readBigUInt64LE(at),
    userData: Buffer.from(plain.subarray(end, userDataEnd)),
    createdAtMs: Number(plain.readBigUInt64LE(userDataEnd)),
  };
}

/** The token as a client is given it: TOKEN_BYTES. */
export function writeToken(token: ConnectToken): Buffer {
  const bytes = Buffer.alloc(TOKEN_BYTES);
  let offset = VERSION.copy(bytes);
  offset = bytes.writeBigUInt64LE(token.protocolId, offset);
  offset = bytes.writeBigUInt64LE(BigInt(token.createdAtS), offset);
  offset = bytes.writeBigUInt64LE(BigInt(token.expiresAtS), offset);
  offset += token.nonce.copy(bytes, offset);
  offset += token.sealed.copy(bytes, offset);
  writeCommon(bytes, offset, token);
  return bytes;
}

/** Nothing where the bytes are no token. */
export function readToken(bytes: Buffer): ConnectToken | undefined {
  if (bytes.length !== TOKEN_BYTES) return undefined;
  if (VERSION.compare(bytes, 0, VERSION.length) !== 0) return undefined;
  const common = readCommon(bytes, PUBLIC_AT);
  const at = VERSION.length;
  const createdAtS = Number(bytes.readBigUInt64LE(at + 8));
  const expiresAtS = Number(bytes.readBigUInt64LE(at + 16));
  if (!common || createdAtS > expiresAtS) return undefined;
  const { timeoutS, servers, clientToServerKey, serverToClientKey } = common;
  return {
    ...{ timeoutS, servers, clientToServerKey, serverToClientKey },
    protocolId: bytes.readBigUInt64LE(at),
    createdAtS,
    expiresAtS,
    nonce: Buffer.from(bytes.subarray(at + 24, SEALED_AT)),
    sealed: Buffer.from(bytes.subarray(SEALED_AT, PUBLIC_AT)),
  };
}
