// Commands over HTTP: POST /api/commands/<name>, the input as JSON, the session as a bearer token,
// the command id as Idempotency-Key.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { commandByName } from '#protocol/index.ts';
import { refuse } from '#protocol/refusals.ts';
import { clientAddress } from './address.ts';
import type { EdgeContext } from './context.ts';
import { followUp } from './follow-up.ts';
import { sendAnswer, sendRefusal } from './http-answers.ts';

interface CommandRequest {
  Params: { name: string };
}

export function serveCommands(http: FastifyInstance, edge: EdgeContext): void {
  http.post<CommandRequest>('/api/commands/:name', async (request, reply) => {
    const { name } = request.params;
    const id = request.headers['idempotency-key'] ?? madeUpId(name);
    if (id === null) {
      return sendRefusal(reply, refuse('INVALID_INPUT', { missing: 'Idempotency-Key' }));
    }
    const envelope = { id, name, input: request.body ?? {} };
    const address = clientAddress(request.raw, edge.config.proxies);
    const handled = await edge.desk.handle(
      edge.desk.identifyBy(bearerOf(request), address),
      envelope,
    );
    followUp(edge, envelope, handled);
    return sendAnswer(reply.header('cache-control', 'no-store'), handled.answer);
  });
}

/** Where no receipt is kept, the id means nothing; elsewhere only the client can know a repeat. */
function madeUpId(name: string): string | null {
  const spec = commandByName.get(name);
  const keepsReceipt = spec?.kind === 'command' && spec.caller !== 'anyone';
  return keepsReceipt ? null : randomUUID();
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}
