// The table of commands that a process can carry out, by name.
import { closest } from 'fastest-levenshtein';
import type { CommandSpec } from '#protocol/command.ts';
import { orders } from '#protocol/space.ts';
import { orders as chatOrders } from '#protocol/chat.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { AnyCommand } from '../command.ts';

export type CommandTable = ReadonlyMap<string, AnyCommand>;

/** Throws, at the start of a process, where commands and protocol do not fit one to one. */
export function buildTable(
  commands: readonly AnyCommand[],
  protocol: readonly CommandSpec[],
): CommandTable {
  const table = new Map<string, AnyCommand>();
  for (const command of commands) {
    const { name } = command.spec;
    if (table.has(name)) throw new Error(`two implementations of the command ${name}`);
    table.set(name, command);
  }
  const missing = protocol.filter((spec) => table.get(spec.name)?.spec !== spec);
  const surplus = commands.filter(({ spec }) => !protocol.includes(spec));
  if (missing.length > 0) throw new Error(`without implementation: ${namesOf(missing)}`);
  if (surplus.length > 0)
    throw new Error(`not in protocol: ${namesOf(surplus.map((c) => c.spec))}`);
  return table;
}

function namesOf(specs: readonly CommandSpec[]): string {
  return specs.map((spec) => spec.name).join(', ');
}

/** An order that comes to where it cannot be carried out is known all the same. */
export function refuseUnknown(table: CommandTable, name: string): Refusal {
  if (chatOrders.some((order) => order.name === name)) return refuse('NOT_HERE', { command: name });
  if (orders.some((order) => order.name === name)) return refuse('NOT_IN_SPACE');
  return refuse('UNKNOWN_COMMAND', { didYouMean: closest(name, [...table.keys()]) });
}
