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

interface Prepared<S extends CommandSpec, P> {
  readonly spec: S;
  /** What is slow and needs no transaction, such as hashing a password. */
  readonly prepare?: (
    runtime: Runtime,
    caller: CallerByKind[S['caller']],
    input: z.output<S['input']>,
  ) => Maybe<P>;
}

export interface Command<S extends CommandSpec = CommandSpec, P = unknown> extends Prepared<S, P> {
  readonly run: (
    tx: Tx,
    caller: CallerByKind[S['caller']],
    input: z.output<S['input']>,
    prepared: P,
  ) => Maybe<OutputOf<S>>;
}

/** One member of a batch. */
export interface BatchedCall<S extends CommandSpec = CommandSpec, P = unknown> {
  /** The command's id. */
  readonly id: string;
  readonly caller: CallerByKind[S['caller']];
  readonly input: z.output<S['input']>;
  readonly prepared: P;
}

/**
 * A command of which many are carried out in one transaction, which is what a busy one needs: one
 * commit and a few statements for all of them. What is refused has to leave no trace by itself.
 */
export interface BatchedCommand<S extends CommandSpec = CommandSpec, P = unknown> extends Prepared<
  S,
  P
> {
  /** Answers an outcome for each call, in their order. */
  readonly runAll: (
    tx: Tx,
    calls: readonly BatchedCall<S, P>[],
  ) => Promise<readonly (OutputOf<S> | Refusal)[]>;
  /** What two transactions cannot work on at once: calls with the same wait for each other. */
  readonly contendsFor?: (call: BatchedCall<S>) => string;
}

/** Erases the types of one command so that all of them fit into one registry. */
export type SingleCommand = Command<CommandSpec<string, CallerKind>>;
export type AnyBatchedCommand = BatchedCommand<CommandSpec<string, CallerKind>>;
export type AnyCommand = SingleCommand | AnyBatchedCommand;

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

export function implementBatched<S extends CommandSpec>(
  spec: S,
  runAll: BatchedCommand<S>['runAll'],
  contendsFor?: BatchedCommand<S>['contendsFor'],
): AnyCommand {
  return { spec, runAll, ...(contendsFor && { contendsFor }) } as unknown as AnyCommand;
}

/** Each call is prepared by itself, as soon as it comes; what follows is done for many at once. */
export function implementPreparedBatch<S extends CommandSpec, P>(
  spec: S,
  prepare: NonNullable<BatchedCommand<S, P>['prepare']>,
  runAll: BatchedCommand<S, P>['runAll'],
): AnyCommand {
  return { spec, prepare, runAll } as unknown as AnyCommand;
}
