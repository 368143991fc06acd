// What every HTTP request passes first: how often its address may ask, and whether its page may.
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { refuse } from '#protocol/refusals.ts';
import { clientAddress } from './address.ts';
import type { EdgeContext } from './context.ts';
import { sendRefusal } from './http-answers.ts';
import { allowOrigins } from './origins.ts';

/** How long a browser may remember what it may ask. */
const PREFLIGHT_S = 600;

/** Only our own files, and no page of others around ours. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

export async function guard(http: FastifyInstance, edge: EdgeContext): Promise<void> {
  await http.register(helmet, { contentSecurityPolicy: CONTENT_SECURITY_POLICY });
  http.addHook('onRequest', async (request, reply) => {
    const tooMany = await edge.limits.request(clientAddress(request.raw, edge.config.proxies));
    if (!tooMany) return;
    edge.metrics.refusedConnections.inc({ reason: tooMany.code });
    return sendRefusal(reply, tooMany);
  });
  checkOrigins(http, edge);
}

/**
 * A page of a foreign origin may read answers only if it is on the list, and may change nothing
 * otherwise: browsers send Origin with every request that is not a plain GET.
 */
function checkOrigins(http: FastifyInstance, edge: EdgeContext): void {
  const allowed = allowOrigins(edge.config.origins);
  http.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (origin === undefined) return;
    if (!allowed(origin, host)) return sendRefusal(reply, refuse('ORIGIN_NOT_ALLOWED'));
    void reply.header('access-control-allow-origin', origin).header('vary', 'Origin');
    if (request.method !== 'OPTIONS') return;
    return reply
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'authorization, content-type, idempotency-key')
      .header('access-control-max-age', PREFLIGHT_S)
      .code(204)
      .send();
  });
}
