// Login over HTTP: commands at an edge.
import type { Answer } from '#protocol/envelope.ts';
import { WireAnswer } from '#protocol/frames.ts';
import { ANSWER_MS, type LoginDesk } from './login-desk.ts';

export function loginOverHttp(url: string): LoginDesk {
  return {
    async ask({ id, name, input }, token): Promise<Answer> {
      const response = await fetch(new URL(`/api/commands/${name}`, url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(input ?? {}),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      return WireAnswer.parse(await response.json());
    },
    rest: () => undefined,
  };
}
