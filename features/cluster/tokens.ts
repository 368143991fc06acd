// Connect tokens: what brings a pilot to its seat, and what the server there reads of it.
import type { Destination } from '#protocol/login.ts';
import { sealToken } from '#protocol/udp/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { OwnedPlace } from './find-place.ts';
import type { PlaceKind } from './rules.ts';
import { serverKey, type ServerIdentity } from './servers.ts';

/** Clients and servers of another protocol do not understand each other. */
export const PROTOCOL_ID = 0x4550_4845_4d45_0001n;
/** Time to connect. */
const TOKEN_LIFE_MS = 30_000;
/** A seat as user data of a token. */
const SEAT_BYTES = 12;

interface SeatOfToken {
  readonly characterId: number;
  readonly fence: number;
}

/** @param place where the seat is */
export function destinationOf(
  runtime: Runtime,
  kind: PlaceKind,
  place: OwnedPlace,
  { characterId, fence }: SeatOfToken,
): Destination {
  const userData = Buffer.alloc(SEAT_BYTES);
  userData.writeUInt32LE(characterId);
  userData.writeDoubleLE(fence, 4);
  const { placeId } = place;
  return { kind, placeId, ...tokenFor(runtime, place, BigInt(characterId), userData) };
}

/** A server that can be reached. */
type Reachable = ServerIdentity & Pick<OwnedPlace, 'host' | 'port'>;

/** @param clientId a server takes one connection of each at a time */
export function tokenFor(
  runtime: Runtime,
  server: Reachable,
  clientId: bigint,
  userData: Buffer,
): Pick<Destination, 'token' | 'expiresAt'> {
  const nowMs = runtime.clock.now();
  const expiresAt = nowMs + TOKEN_LIFE_MS;
  const token = sealToken({
    protocolId: PROTOCOL_ID,
    clientId,
    servers: [`${server.host}:${server.port}`],
    nowMs,
    expiresAtMs: expiresAt,
    timeoutS: Math.ceil(runtime.config.udp.timeoutMs / 1_000),
    userData,
    key: serverKey(runtime, server),
  });
  return { token: token.toString('base64'), expiresAt };
}

export function seatOfToken(userData: Buffer): SeatOfToken {
  return { characterId: userData.readUInt32LE(), fence: userData.readDoubleLE(4) };
}
