// What a process manager, a load balancer and Prometheus ask.
import type { FastifyInstance } from 'fastify';
import type { Runtime } from '#queues/runtime.ts';
import type { EdgeContext } from './context.ts';

/** A database that takes longer is no database to send players to. */
const DATABASE_TIMEOUT_MS = 2_000;

type Readiness = 'ready' | 'draining' | 'database unreachable' | 'migrations pending';

export function serveHealth(http: FastifyInstance, edge: EdgeContext): void {
  http.get('/health', () => ({ status: 'alive' }));
  http.get('/ready', async (_request, reply) => {
    const status = await readiness(edge);
    return reply.code(status === 'ready' ? 200 : 503).send({ status });
  });
  http.get('/metrics', async (_request, reply) => {
    const { registry } = edge.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function readiness({ desk, runtime }: EdgeContext): Promise<Readiness> {
  if (desk.closed) return 'draining';
  const { promise: tooLong, resolve } = Promise.withResolvers<Readiness>();
  const timer = runtime.clock.setTimeout(
    () => resolve('database unreachable'),
    DATABASE_TIMEOUT_MS,
  );
  const answer = checkDatabase(runtime).catch((): Readiness => 'database unreachable');
  const status = await Promise.race([answer, tooLong]);
  runtime.clock.clearTimeout(timer);
  return status;
}

async function checkDatabase({ dataSource }: Runtime): Promise<Readiness> {
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migration');
  const done = new Set(rows.map(({ name }) => name));
  const pending = dataSource.migrations.some(({ name }) => name !== undefined && !done.has(name));
  return pending ? 'migrations pending' : 'ready';
}
