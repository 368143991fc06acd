// Making tokens: by a server that shares a key with the one that the client is to go to, or by the
// client itself for a server whose public key it knows (the login server).
import { parseEndpoint } from './address.ts';
import { BOX_SEAL_BYTES, randomBytes, sealBox, sealWithKey } from './crypto.ts';
import {
  KEY_BYTES,
  MAC_BYTES,
  MAX_OWN_TOKEN_ADDRESSES,
  MAX_TIMEOUT_S,
  MAX_TOKEN_ADDRESSES,
  SEALED_BYTES,
  TOKEN_NONCE_BYTES,
  USER_DATA_BYTES,
} from './limits.ts';
import { associatedOf, writePrivate, writeToken, type PrivateToken } from './token.ts';

interface TokenOptions {
  protocolId: bigint;
  clientId: bigint;
  /** Addresses of servers, in the order in which the client tries them: "192.0.2.1:4000". */
  servers: readonly string[];
  /** Until then, in milliseconds since the epoch, a connection may be asked for. */
  expiresAtMs: number;
  nowMs: number;
  /** A side that hears nothing for so long takes the other for gone. @default 10 */
  timeoutS?: number;
  /** At most USER_DATA_BYTES, which the server reads and the client cannot. */
  userData?: Uint8Array;
}

function createPrivate(options: TokenOptions, maxServers: number): PrivateToken {
  const { clientId, servers, timeoutS = 10, userData = Buffer.alloc(0) } = options;
  if (servers.length < 1 || servers.length > maxServers) {
    throw new Error(`a token names 1 to ${maxServers} servers, not ${servers.length}`);
  }
  if (timeoutS < 1 || timeoutS > MAX_TIMEOUT_S) throw new Error(`timeout of ${timeoutS} s`);
  if (userData.length > USER_DATA_BYTES) throw new Error(`${userData.length} bytes of user data`);
  return {
    clientId,
    timeoutS,
    servers: servers.map(parseEndpoint),
    clientToServerKey: randomBytes(KEY_BYTES),
    serverToClientKey: randomBytes(KEY_BYTES),
    userData: Buffer.from(userData),
    createdAtMs: Math.floor(options.nowMs),
  };
}

function finish(options: TokenOptions, plain: PrivateToken, nonce: Buffer, sealed: Buffer): Buffer {
  return writeToken({
    ...plain,
    protocolId: options.protocolId,
    createdAtS: Math.floor(options.nowMs / 1000),
    expiresAtS: expiryOf(options),
    nonce,
    sealed,
  });
}

const expiryOf = ({ expiresAtMs }: TokenOptions): number => Math.ceil(expiresAtMs / 1000);

/** A token for a client that has proved who it is; the key is the one of the servers named. */
export function sealToken(options: TokenOptions & { key: Buffer }): Buffer {
  const token = createPrivate(options, MAX_TOKEN_ADDRESSES);
  const plain = Buffer.alloc(SEALED_BYTES - MAC_BYTES);
  writePrivate(plain, 0, token);
  const nonce = randomBytes(TOKEN_NONCE_BYTES);
  const associated = associatedOf(options.protocolId, BigInt(expiryOf(options)));
  return finish(options, token, nonce, sealWithKey(plain, associated, nonce, options.key));
}

/** A token that a client makes for itself. A sealed box authenticates nothing beside itself, so
 * that stands within. */
export function sealOwnToken(options: TokenOptions & { publicKey: Buffer }): Buffer {
  const token = createPrivate(options, MAX_OWN_TOKEN_ADDRESSES);
  const plain = Buffer.alloc(SEALED_BYTES - BOX_SEAL_BYTES);
  const nonce = randomBytes(TOKEN_NONCE_BYTES);
  const associated = associatedOf(options.protocolId, BigInt(expiryOf(options)));
  const offset = associated.copy(plain);
  writePrivate(plain, offset + nonce.copy(plain, offset), token);
  return finish(options, token, nonce, sealBox(plain, options.publicKey));
}
