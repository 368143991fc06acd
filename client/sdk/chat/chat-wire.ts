// What the chat of a client asks of a transport, and what it is told.
import type { EphemerisClient } from '../client.ts';

/** The client, as its chat sees it. */
export type ChatCaller = Pick<EphemerisClient, 'call' | 'listen' | 'status'>;

export interface ChatEars {
  /** A frame of the chat server other than an answer. */
  hear(frame: Uint8Array): void;
  /** The connection is gone: rooms are left, and what was asked may never be answered. */
  lose(): void;
}

type Orders = 'chat.join' | 'chat.leave' | 'chat.say' | 'chat.list-members' | 'chat.list-rooms';

export interface ChatWire {
  /**
   * Connected once it resolves, in no room yet.
   * @param token as `chat.connect` answered it
   */
  open(token: string): Promise<void>;
  /**
   * Asked once.
   * @throws RefusalError, UnansweredError
   */
  order(name: Orders, input: object): Promise<unknown>;
  close(): void;
}
