// A transfer as players make it: through the dispatch, as `wallet.transfer`.
import { randomUUID } from 'node:crypto';
import { dispatch } from '#features/registry.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Route } from './route.ts';

export function payByCommand(runtime: Runtime, accountId: number) {
  return async ({ fromId, toId }: Route): Promise<void> => {
    const visitor = { address: '::1', accountId, sessionId: 1, roles: [] };
    const input = { toOwnerId: toId, amountCents: '1' };
    const envelope = { id: randomUUID(), name: 'wallet.transfer', input };
    const answer = await dispatch(runtime, { ...visitor, characterId: fromId }, envelope);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
}
