// What the client asks of a transport, and what a transport tells the client. Which one it is, the
// rest of the SDK does not know.
import type { Handshake } from '#protocol/envelope.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Destination } from '#protocol/login.ts';
import type { ChatCaller, ChatEars, ChatWire } from './chat/chat-wire.ts';
import type { Send } from './outbox.ts';
import type { Position, Result, Status } from './types.ts';

/** Where a pilot is connected: a solar system, or a station. */
export type Place = Pick<Destination, 'kind' | 'placeId'>;

export interface Topics extends Record<string, unknown[]> {
  result: [result: Result];
  status: [status: Status];
  /** The session is over: whatever is called next is called by nobody, until logged in again. */
  ended: [refusal: Refusal];
  /** Hung up upon; the client connects again, unless the character is played by another one. */
  cut: [refusal: Refusal];
  /** What was read of the character may be out of date. */
  refresh: [];
  broadcast: [event: string, body: unknown];
  /** A frame of what the pilot sees, for a SpaceView. */
  space: [frame: Uint8Array];
  /** A frame of the chat server, where an edge stands in between: for the client's `chat`. */
  chat: [frame: Uint8Array];
  /** Connected where the character is now: after `enter`, `space.undock`, `space.jump`… */
  moved: [place: Place];
}

/** The client, as its transport sees it. */
export interface ClientEnd {
  isClosed(): boolean;
  /** Who is calling, and where in its results it is. */
  handshake(): Handshake;
  setStatus(status: Status): void;
  /** Connected anew: sends again what is unanswered. */
  resend(): void;
  bind(position: Position): void;
  hear(result: Result): void;
  tell<T extends keyof Topics & string>(topic: T, ...args: Topics[T]): void;
  /** Hung up upon. */
  cut(refusal: Refusal): void;
  /** The session is over: what is unanswered never will be. */
  end(refusal: Refusal): void;
}

export interface Transport {
  /** Where it is not connected nothing is sent: it will be, once it is. */
  readonly send: Send;
  /** The way to the chat server. */
  chatWire(client: ChatCaller, ears: ChatEars): ChatWire;
  /** The session is another one from now on. */
  renew(): void;
  close(): void;
}
