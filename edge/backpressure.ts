// How much a socket has been sent that its client has not taken yet.
import type { EdgeSocket } from './connection.ts';
import { MAX_BUFFERED_BYTES, MAX_BUFFERED_PACKETS } from './limits.ts';

type Transport = EdgeSocket['conn'];

/** The WebSocket under the transport, which engine.io does not declare. */
interface WithWebSocket {
  socket?: { bufferedAmount?: number };
}

export function isTooSlow(conn: Transport): boolean {
  const { socket } = conn.transport as unknown as WithWebSocket;
  return (
    writeBufferOf(conn).length > MAX_BUFFERED_PACKETS ||
    (socket?.bufferedAmount ?? 0) > MAX_BUFFERED_BYTES
  );
}

/** Resolves once everything sent has left, or the connection has. */
export async function drained(conn: Transport): Promise<void> {
  if (conn.readyState !== 'open' || writeBufferOf(conn).length === 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  conn.once('drain', resolve);
  conn.once('close', resolve);
  await promise;
  conn.off('drain', resolve);
  conn.off('close', resolve);
}

function writeBufferOf(conn: Transport): readonly unknown[] {
  return (conn as unknown as { writeBuffer: readonly unknown[] }).writeBuffer;
}
