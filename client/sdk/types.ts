// The protocol's commands and results, as types of the SDK.
import type { InputOf, OutputOf } from '#protocol/command.ts';
import type { Result } from '#protocol/envelope.ts';
import type { CommandName, NotificationBody, NotificationKind, SpecOf } from '#protocol/index.ts';

export type { CommandName, NotificationKind, Result };

export type Input<N extends CommandName> = InputOf<SpecOf<N>>;
export type Output<N extends CommandName> = OutputOf<SpecOf<N>>;

export type ResultHandler<K extends NotificationKind> = (
  body: NotificationBody<K>,
  result: Result,
) => void;

/**
 * - `connecting`: not connected yet, or again;
 * - `connected`: commands and results flow;
 * - `draining`: the server is stopping, and the client will connect to it or another one again;
 * - `closed`: by `close()`.
 */
export type Status = 'connecting' | 'connected' | 'draining' | 'closed';

/** Where a client was in the results of a character. */
export interface Position {
  characterId: number;
  lastSequence: number;
}

/** What every transport's options have. */
export interface CommonOptions {
  /** Of an earlier session, to go on with it. */
  token?: string;
  /** Where an earlier client was: what came since then follows. */
  position?: Position;
  /** @default 30,000 */
  answerTimeoutMs?: number;
  /** The longest wait between two attempts to connect. @default 5,000 */
  reconnectDelayMaxMs?: number;
}

export interface ClientOptions extends CommonOptions {
  /** Where the edge is, such as `http://127.0.0.1:8080`. */
  url: string;
}
