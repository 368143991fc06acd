// The web client's files, as they were built. A path that is no file is a page of the client.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '#protocol/refusals.ts';
import { sendRefusal } from './http-answers.ts';

const DIRECTORY = join(import.meta.dirname, '../client/web/dist');
/** Vite puts a hash into the name of what it builds. */
const HASHED = /\/assets\//;

export async function serveWebClient(http: FastifyInstance): Promise<void> {
  const built = existsSync(join(DIRECTORY, 'index.html'));
  if (built) {
    await http.register(fastifyStatic, {
      root: DIRECTORY,
      wildcard: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  }
  http.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return reply.sendFile('index.html');
    return sendRefusal(reply, refuse('NOT_FOUND', { path: request.url.slice(0, 200) }));
  });
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const wantsPage = method === 'GET' && (headers.accept ?? '').includes('text/html');
  return wantsPage && !/^\/(api|admin|socket\.io)\b/.test(url);
}
