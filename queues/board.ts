// The board: timers and jobs of both engines on one page, for administrators.
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance } from 'fastify';
import { TimerAdapter } from './board/timer-adapter.ts';
import { timers } from './catalogue.ts';
import { openJobQueue } from './jobs/job-queue.ts';
import type { Runtime } from './runtime.ts';

/** Serves the board below `prefix`. Whoever mounts it guards it. */
export async function mountBoard(
  http: FastifyInstance,
  runtime: Runtime,
  prefix: string,
): Promise<void> {
  const queue = openJobQueue(runtime.config, runtime.databaseUrl);
  queue.on('error', (error) => runtime.log.warn({ err: error }, 'job queue'));
  http.addHook('onClose', () => queue.close());
  const serverAdapter = new FastifyAdapter();
  serverAdapter.setBasePath(prefix);
  createBullBoard({
    queues: [
      ...timers.map((timer) => new TimerAdapter(runtime, timer)),
      new BullMQAdapter(queue, { description: 'Cycles on BullMQ: once a slot' }),
    ],
    serverAdapter,
    options: { uiConfig: { boardTitle: 'Ephemeris' } },
  });
  await http.register(serverAdapter.registerPlugin(), { prefix });
}
