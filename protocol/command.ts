// What a command is on the wire: its name, who may call it, the schemas of input and output.
import type { z } from 'zod';

/**
 * Who may call: anyone; an account that is logged in; a session that has selected a character; an
 * account with the admin role.
 */
export type CallerKind = 'anyone' | 'account' | 'character' | 'admin';

export interface CommandSpec<
  N extends string = string,
  C extends CallerKind = CallerKind,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  /** `<slug>.<verb-noun>`. */
  readonly name: N;
  readonly caller: C;
  /**
   * A query changes nothing, so it needs no receipt. An order is no transaction: it is carried out
   * by the server that the pilot is connected to, which is a grid, or the chat server.
   */
  readonly kind: 'command' | 'query' | 'order';
  readonly input: I;
  readonly output: O;
}

export function command<
  const N extends string,
  const C extends CallerKind,
  I extends z.ZodType,
  O extends z.ZodType,
>(name: N, caller: C, input: I, output: O): CommandSpec<N, C, I, O> {
  return { name, caller, kind: 'command', input, output };
}

export function query<
  const N extends string,
  const C extends CallerKind,
  I extends z.ZodType,
  O extends z.ZodType,
>(name: N, caller: C, input: I, output: O): CommandSpec<N, C, I, O> {
  return { name, caller, kind: 'query', input, output };
}

export function order<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  input: I,
  output: O,
): CommandSpec<N, 'character', I, O> {
  return { name, caller: 'character', kind: 'order', input, output };
}

export type InputOf<S extends CommandSpec> = z.input<S['input']>;
export type OutputOf<S extends CommandSpec> = z.output<S['output']>;
