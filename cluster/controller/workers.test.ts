// Workers are kept up in the cluster: what machines bring themselves counts, what lacks is started
// where there is room, and again elsewhere where it died.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { listServers, registerServer } from '#features/cluster/index.ts';
import { openMachine, type NotedMachine } from '../../test/machines.ts';
import { openDrivenWorld, type DrivenWorld } from '../../test/world.ts';
import { Controller } from './controller.ts';

const SECOND_MS = 1_000;
const KEY = 'a key that all machines of the cluster know';

let world: DrivenWorld;
const open: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  world = await openDrivenWorld({ cluster: { key: KEY, launcherPort: 0 } });
});
afterEach(async () => {
  for (const opened of open.splice(0).reverse()) await opened.stop();
  for (const table of ['server', 'launcher', 'cluster']) {
    await world.runtime.dataSource.query(`DELETE FROM ${table}`);
  }
});
afterAll(() => world.close());

function controller(workers: number): Controller {
  const opened = new Controller(world.runtime, { workers }, 'one');
  open.push(opened);
  return opened;
}

async function machine(name: string): Promise<NotedMachine> {
  const opened = await openMachine(world.runtime, name);
  open.push(opened.launcher);
  return opened;
}

/** Time goes by, and the machines that live have said so. */
async function pass(seconds: number, ...alive: NotedMachine[]): Promise<void> {
  await world.clock.setTime(world.clock.now() + seconds * SECOND_MS);
  for (const { launcher } of alive) await launcher.look();
}

/** What `npm start` brings with its machine. */
const bring = (name: string) =>
  registerServer(world.runtime, { kind: 'workers', name, host: null, port: null });

/** @param started so many in all, by the launcher of this machine */
async function keep(
  keeper: Controller,
  { processes }: NotedMachine,
  started: number,
): Promise<void> {
  await keeper.look();
  for (;;) {
    const news = await world.runtime.signals.wait();
    const servers = await listServers(world.runtime);
    if (servers.filter(({ state, machine }) => state === 'ready' && machine).length === started)
      break;
    await news();
  }
  expect(processes.notes).toEqual(Array.from({ length: started }, () => 'start workers'));
}

it('are not started where a machine that has just been started brings its own', async () => {
  const one = await machine('one');
  const keeper = controller(1);
  await keeper.look();
  await bring('workers-own');
  await keeper.look();
  await bring('workers-own');
  await pass(4, one);
  await keeper.look();
  expect(one.processes.notes).toEqual([]);
  expect(await listServers(world.runtime)).toMatchObject([
    { name: 'workers-own', incarnation: 2, host: null, port: null, machine: null },
  ]);
});

it('are started where a machine has not brought its own for half a minute', async () => {
  const one = await machine('one');
  const keeper = controller(1);
  await pass(29, one);
  await keeper.look();
  expect(one.processes.notes).toEqual([]);
  await pass(2, one);
  await keep(keeper, one, 1);
});

it('are started by number, beside what the machine brings', async () => {
  const one = await machine('one');
  const keeper = controller(3);
  await bring('workers-own');
  await keep(keeper, one, 1);
  await keeper.look();
  expect(await listServers(world.runtime)).toHaveLength(2);
  await pass(31, one);
  await world.runtime.dataSource.query(
    'UPDATE server SET beat_at = launcher.beat_at FROM launcher',
  );
  await keep(keeper, one, 2);
  expect(await listServers(world.runtime)).toHaveLength(3);
});

it('are started on the least loaded machine that lives when theirs has died', async () => {
  const [dead, busy, idle] = [await machine('dead'), await machine('busy'), await machine('idle')];
  await pass(31, dead, busy, idle);
  await bring('workers-of-dead');
  const keeper = controller(1);
  await keeper.look();
  await dead.launcher.stop();
  await pass(6, busy, idle);
  await world.runtime.dataSource.query(`UPDATE launcher SET load = 9 WHERE machine = 'busy'`);
  await keep(keeper, idle, 1);
  expect(busy.processes.notes).toEqual([]);
  expect(await listServers(world.runtime)).toMatchObject([{ kind: 'workers', machine: 'idle' }]);
});
