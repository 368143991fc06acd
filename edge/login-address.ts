// GET /api/login: where native clients log in over UDP, and the key that they seal to.
import type { FastifyInstance } from 'fastify';
import { isRefusal } from '#protocol/refusals.ts';
import { findLoginServer } from '#features/login/index.ts';
import type { EdgeContext } from './context.ts';
import { sendRefusal } from './http-answers.ts';

export function serveLoginAddress(http: FastifyInstance, { runtime }: EdgeContext): void {
  http.get('/api/login', async (_request, reply) => {
    const server = await findLoginServer(runtime);
    if (isRefusal(server)) return sendRefusal(reply, server);
    return reply.header('cache-control', 'no-store').send(server);
  });
}
