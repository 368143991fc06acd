// Gives commands as characters of one account.
import { randomUUID } from 'node:crypto';
import { dispatch } from '#features/registry.ts';
import type { Runtime } from '#queues/runtime.ts';

/** Gives a command as a character; answers its output. */
export type Give = (characterId: number, name: string, input: object) => Promise<unknown>;

export function giver(runtime: Runtime, accountId: number): Give {
  const visitor = { address: '::1', accountId, sessionId: 1, roles: [] };
  return async (characterId, name, input) => {
    const envelope = { id: randomUUID(), name, input };
    const answer = await dispatch(runtime, { ...visitor, characterId }, envelope);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
    return answer.output;
  };
}

export const pick = <T>(values: readonly T[]): T =>
  values[Math.floor(Math.random() * values.length)] as T;
