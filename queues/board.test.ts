// What an administrator sees on the board, and can do there.
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDrivenWorld, WORLD_START, type DrivenWorld } from '#test/world.ts';
import { mountBoard } from './board.ts';
import { timers } from './catalogue.ts';
import { transact } from './runtime.ts';
import { finishLevel } from './skills.ts';
import { TimerWorker } from './timers/timer-worker.ts';
import { arm } from './timers/timers.ts';

let world: DrivenWorld;
let http: FastifyInstance;

interface Queues {
  queues: { name: string; counts: Record<string, number>; jobs: { id: string; name: string }[] }[];
}

async function board(query = ''): Promise<Queues> {
  const response = await http.inject(`/board/api/queues?page=1&jobsPerPage=10${query}`);
  return response.json<Queues>();
}

beforeAll(async () => {
  world = await openDrivenWorld();
  http = fastify();
  await mountBoard(http, world.runtime, '/board');
  await http.ready();
});
afterAll(async () => {
  await http.close();
  await world.close();
});

test('the board shows the timers of pg-boss and the cycles of BullMQ', async () => {
  const { queues } = await board();
  expect(queues.map(({ name }) => name)).toEqual([...timers.map(({ name }) => name), 'cycles']);
});

test('a pending firing is delayed, a dead one failed, and can be driven again', async () => {
  const key = '90000001';
  const payload = { skillTypeId: 3300, level: 1 };
  await transact(world.runtime, (tx) => arm(tx, finishLevel, key, WORLD_START, payload));
  await world.clock.setTime(WORLD_START.getTime() - 60_000);
  expect((await board()).queues[0]?.counts).toMatchObject({ delayed: 1, waiting: 0, failed: 0 });

  const broken = new TimerWorker(world.runtime, finishLevel, () =>
    Promise.reject(new Error('broken effect')),
  );
  for (let day = 0; day < 12; day += 1) {
    await world.clock.setTime(WORLD_START.getTime() + day * 86_400_000);
    await broken.drain();
  }
  const failed = await board('&activeQueue=skills.finish-level&status=failed');
  expect(failed.queues[0]?.counts).toMatchObject({ delayed: 0, waiting: 0, failed: 1 });
  expect(failed.queues[0]?.jobs[0]).toMatchObject({ name: key, failedReason: 'broken effect' });

  const id = failed.queues[0]?.jobs[0]?.id;
  const url = `/board/api/queues/skills.finish-level/${id}/retry`;
  expect((await http.inject({ method: 'PUT', url })).statusCode).toBeLessThan(300);
  expect((await board()).queues[0]?.counts).toMatchObject({ waiting: 1, failed: 0 });
});
