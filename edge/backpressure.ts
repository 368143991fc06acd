// How much a socket has been sent that its client has not taken yet.
import type { EdgeSocket } from './connection.ts';
import { MAX_BUFFERED_BYTES, MAX_BUFFERED_PACKETS } from './limits.ts';

type Conn = EdgeSocket['conn'];

/** What engine.io holds and does not declare. */
interface Innards {
  /** Packets that wait for the WebSocket to have taken those before. */
  writeBuffer: readonly { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
}

const innardsOf = (conn: Conn): Innards => conn as unknown as Innards;

export function isTooSlow(conn: Conn): boolean {
  const { writeBuffer, transport } = innardsOf(conn);
  if (writeBuffer.length > MAX_BUFFERED_PACKETS) return true;
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += lengthOf(data);
  return bytes > MAX_BUFFERED_BYTES;
}

function lengthOf(data: unknown): number {
  if (typeof data === 'string') return data.length;
  return ArrayBuffer.isView(data) ? data.byteLength : 0;
}

/** Hangs up at once: a farewell would wait behind all that the client does not read. */
export function terminate(conn: Conn): void {
  const { socket } = innardsOf(conn).transport;
  if (socket) socket.terminate();
  else conn.close(true);
}

/** Resolves once everything sent has left, or the connection has. */
export async function drained(conn: Conn): Promise<void> {
  if (conn.readyState !== 'open' || innardsOf(conn).writeBuffer.length === 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  conn.once('drain', resolve);
  conn.once('close', resolve);
  await promise;
  conn.off('drain', resolve);
  conn.off('close', resolve);
}
