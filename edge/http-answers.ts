// How answers and failures look over HTTP: always a typed refusal, never a stack trace.
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Answer } from '#protocol/envelope.ts';
import { refuse, type Refusal, type RefusalCode } from '#protocol/refusals.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  INVALID_INPUT: 400,
  WEAK_PASSWORD: 400,
  NOT_LOGGED_IN: 401,
  WRONG_CREDENTIALS: 401,
  FORBIDDEN: 403,
  ORIGIN_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  UNKNOWN_COMMAND: 404,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
};
/** A rule of the universe is in the way. */
const CONFLICT = 409;

export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
  return answer.ok ? reply.send(answer) : sendRefusal(reply, answer.refusal);
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { retryAfterMs } = refusal.details;
  if (typeof retryAfterMs === 'number') {
    void reply.header('retry-after', Math.ceil(retryAfterMs / 1_000));
  }
  return reply
    .code(STATUS[refusal.code] ?? CONFLICT)
    .header('cache-control', 'no-store')
    .send({ ok: false, refusal });
}

/** What Fastify throws becomes a refusal; anything else is a bug, told by its id alone. */
export function handleErrors(http: FastifyInstance): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return sendRefusal(reply, refuse('PAYLOAD_TOO_LARGE'));
    if (status >= 400 && status < 500) {
      return sendRefusal(reply, refuse('INVALID_INPUT', { reason: error.code }));
    }
    const errorId = randomUUID();
    request.log.error({ err: error, errorId }, 'a request failed');
    return sendRefusal(reply, refuse('INTERNAL', { errorId }));
  });
}
