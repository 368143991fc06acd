// Connect tokens of chat: whose session it is, as the server reads it. Several clients of one pilot
// may listen, so each connection is a client of its own.
import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { ChatDestination } from '#protocol/chat.ts';
import type { Runtime } from '#queues/runtime.ts';
import { tokenFor, type EldestServer } from '../cluster/index.ts';

interface Identity {
  readonly characterId: number;
  readonly sessionId: number;
}

const IDENTITY_BYTES = 8;
const CLIENT_ID_BYTES = 8;

export function destinationOf(
  runtime: Runtime,
  server: EldestServer,
  { characterId, sessionId }: Identity,
): z.infer<typeof ChatDestination> {
  const userData = Buffer.alloc(IDENTITY_BYTES);
  userData.writeUInt32LE(characterId);
  userData.writeUInt32LE(sessionId, 4);
  const clientId = randomBytes(CLIENT_ID_BYTES).readBigUInt64LE();
  return { kind: 'chat', ...tokenFor(runtime, server, clientId, userData) };
}

export function identityOfToken(userData: Buffer): Identity {
  return { characterId: userData.readUInt32LE(), sessionId: userData.readUInt32LE(4) };
}
