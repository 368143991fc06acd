// What the processes of this bench know of each other.
import { sealToken } from '#protocol/udp/index.ts';

export const PROTOCOL_ID = 7n;
export const HOST = '127.0.0.1';
/** A course, or a position with an id. */
export const MESSAGE_BYTES = 32;

export function tokenFor(clientId: number, server: string, key: Buffer): Buffer {
  const nowMs = Date.now();
  return sealToken({
    ...{ protocolId: PROTOCOL_ID, clientId: BigInt(clientId), servers: [server], key, nowMs },
    expiresAtMs: nowMs + 60_000,
    timeoutS: 30,
  });
}
