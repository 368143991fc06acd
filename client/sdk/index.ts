// The TypeScript SDK: `connect`, then `call` and `on`.
import { EphemerisClient } from './client.ts';
import { SocketIoTransport } from './socket-io.ts';
import type { ClientOptions } from './types.ts';

export { RefusalError, UnansweredError } from './errors.ts';
export type { ChatClient, ChatStatus } from './chat/chat-client.ts';
export type { EphemerisClient } from './client.ts';
export type * from './types.ts';

/** Connects at once and stays connected until closed. */
export function connect(options: ClientOptions): EphemerisClient {
  return new EphemerisClient(options, (client) => new SocketIoTransport(client, options));
}
