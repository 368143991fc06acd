// How a feature carries out a command of the protocol.
import type { CallerKind, CommandSpec, OutputOf } from '#protocol/command.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import type { z } from 'zod';

/** Where a call comes from, as far as the transport has established it. */
export interface Visitor {
  readonly address: string;
}
export interface AccountCaller extends Visitor {
  readonly accountId: number;
  readonly sessionId: number;
  readonly roles: readonly string[];
  readonly characterId: number | null;
}
interface CharacterCaller extends AccountCaller {
  readonly characterId: number;
}

interface CallerByKind {
  anyone: Visitor;
  account: AccountCaller;
  character: CharacterCaller;
  admin: AccountCaller;
}

type Maybe<T> = Promise<T | Refusal>;

export interface Command<S extends CommandSpec = CommandSpec, P = unknown> {
  readonly spec: S;
  /** What is slow and needs no transaction, such as hashing a password. */
  readonly prepare?: (
    runtime: Runtime,
    caller: CallerByKind[S['caller']],
    input: z.output<S['input']>,
  ) => Maybe<P>;
  readonly run: (
    tx: Tx,
    caller: CallerByKind[S['caller']],
    input: z.output<S['input']>,
    prepared: P,
  ) => Maybe<OutputOf<S>>;
}

/** Erases the types of one command so that all of them fit into one registry. */
export type AnyCommand = Command<CommandSpec<string, CallerKind>>;

export function implement<S extends CommandSpec>(
  spec: S,
  run: Command<S, undefined>['run'],
): AnyCommand {
  return { spec, run } as unknown as AnyCommand;
}

export function implementPrepared<S extends CommandSpec, P>(
  spec: S,
  prepare: NonNullable<Command<S, P>['prepare']>,
  run: Command<S, P>['run'],
): AnyCommand {
  return { spec, prepare, run } as unknown as AnyCommand;
}
