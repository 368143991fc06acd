// The login servers of a cluster: the key pair that they share, and where one of them is.
import { createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';
import { clusterKey, type Config } from '#config/index.ts';
import type { LoginServer } from '#protocol/login.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { KeyPair } from '#protocol/udp/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import { listServers, PROTOCOL_ID } from '../cluster/index.ts';

const KEY_BYTES = 32;
/** What stands before the 32 bytes of an X25519 key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** Derived, so that it stays the same over restarts and clients can pin it. */
export function loginKeys(config: Config): KeyPair {
  const purpose = `ephemeris login ${config.cluster.name}`;
  const secretKey = Buffer.from(hkdfSync('sha256', clusterKey(config), '', purpose, KEY_BYTES));
  const key = Buffer.concat([PKCS8_HEAD, secretKey]);
  const { x = '' } = createPublicKey(
    createPrivateKey({ key, format: 'der', type: 'pkcs8' }),
  ).export({ format: 'jwk' });
  return { publicKey: Buffer.from(x, 'base64url'), secretKey };
}

/** The one with the fewest clients. */
export async function findLoginServer(runtime: Runtime): Promise<LoginServer | Refusal> {
  const servers = await listServers(runtime);
  const [first] = servers
    .filter(({ kind, state }) => kind === 'login' && state === 'ready')
    .sort((a, b) => a.pilots - b.pilots);
  if (!first?.host || !first.port) return refuse('NO_CAPACITY');
  const { host, port } = first;
  const publicKey = loginKeys(runtime.config).publicKey.toString('base64');
  return { host, port, publicKey, protocolId: String(PROTOCOL_ID) };
}
