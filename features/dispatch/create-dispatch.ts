// Carries out one command: look up, authorise, validate, prepare, then one transaction.
import { randomUUID } from 'node:crypto';
import { CommandEnvelope, type Answer } from '#protocol/envelope.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Call } from './call.ts';
import { checkCaller } from './callers.ts';
import type { AccountCaller, Visitor } from '../command.ts';
import { refuseUnknown, type CommandTable } from './command-table.ts';
import { isUnreachable } from './database-errors.ts';
import { invalidInput } from './invalid-input.ts';
import { execute } from './execute.ts';
import { joinGroup } from './group-commit.ts';

export type Dispatch = (
  runtime: Runtime,
  caller: Visitor | AccountCaller,
  envelope: unknown,
) => Promise<Answer>;

/** The answer is always a value: whatever goes wrong, nothing is thrown at a transport. */
export function createDispatch(table: CommandTable): Dispatch {
  return async (runtime, caller, envelope) => {
    const call = parse(table, caller, envelope);
    if (isRefusal(call)) return { ok: false, refusal: call };
    try {
      return await carryOut(runtime, call);
    } catch (error) {
      return { ok: false, refusal: failure(runtime, call, error) };
    }
  };
}

function parse(
  table: CommandTable,
  caller: Visitor | AccountCaller,
  candidate: unknown,
): Call | Refusal {
  const envelope = CommandEnvelope.safeParse(candidate);
  if (!envelope.success) return invalidInput(envelope.error, 'envelope');
  const { id, name } = envelope.data;
  const command = table.get(name);
  if (!command) return refuseUnknown(table, name);
  const forbidden = checkCaller(command.spec.caller, caller);
  if (forbidden) return forbidden;
  const input = command.spec.input.safeParse(envelope.data.input);
  if (!input.success) return invalidInput(input.error, 'input');
  return { id, command, caller: caller as AccountCaller, input: input.data, prepared: undefined };
}

async function carryOut(runtime: Runtime, call: Call): Promise<Answer> {
  const { command, caller, input } = call;
  const prepared = await command.prepare?.(runtime, caller, input);
  if (isRefusal(prepared)) return { ok: false, refusal: prepared };
  if ('runAll' in command) return joinGroup(runtime, { ...call, command, prepared });
  return execute(runtime, { ...call, command, prepared });
}

/** A database that is away is no bug: the same command works again once it is back. */
function failure(runtime: Runtime, { command, id }: Call, error: unknown): Refusal {
  const context = { err: error, command: command.spec.name, commandId: id };
  if (isUnreachable(error)) {
    runtime.log.warn(context, 'the database is out of reach');
    return refuse('OVERLOADED', {});
  }
  const errorId = randomUUID();
  runtime.log.error({ ...context, errorId }, 'a command failed');
  return refuse('INTERNAL', { errorId });
}
