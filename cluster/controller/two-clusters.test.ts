// "production" and "staging" live side by side on one database server, and do not see each other.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  announce,
  clusterState,
  launchServer,
  listLaunchers,
  listServers,
  planShutdown,
  sendOrder,
} from '#features/cluster/index.ts';
import { transact } from '#queues/runtime.ts';
import { openMachine, type NotedMachine } from '../../test/machines.ts';
import { openDrivenWorld, type DrivenWorld } from '../../test/world.ts';
import { Controller } from './controller.ts';

const KEY = 'a key that an operator gave to both clusters';

interface Side {
  readonly world: DrivenWorld;
  readonly machine: NotedMachine;
  readonly controller: Controller;
  readonly heard: string[];
}

let production: Side;
let staging: Side;

async function openSide(name: string): Promise<Side> {
  const world = await openDrivenWorld({ cluster: { name, key: KEY, launcherPort: 0 } });
  const heard: string[] = [];
  await world.runtime.signals.on((signal) => {
    if (signal.kind === 'announced') heard.push(signal.text);
  });
  const machine = await openMachine(world.runtime, 'one and the same');
  const controller = new Controller(world.runtime, { login: 1 }, 'one and the same');
  await controller.look();
  return { world, machine, controller, heard };
}

beforeAll(async () => {
  [production, staging] = [await openSide('production'), await openSide('staging')];
});
afterAll(async () => {
  for (const { world, machine, controller } of [production, staging]) {
    await controller.stop();
    await machine.launcher.stop();
    await world.close();
  }
});

it('each has a holder, machines and servers of its own', async () => {
  await launchServer(staging.world.runtime, 'grid');
  for (const { world, controller, machine } of [production, staging]) {
    expect(controller.isHolder).toBe(true);
    const { port } = machine.launcher.address;
    expect(await listLaunchers(world.runtime)).toMatchObject([{ port }]);
  }
  expect(production.machine.processes.notes).not.toContain('start grid');
  const kinds = async ({ world }: Side) =>
    (await listServers(world.runtime)).map(({ kind }) => kind);
  expect(await kinds(production)).not.toContain('grid');
});

it('neither takes orders of the other, whose key is the same', async () => {
  const { launcher, processes } = production.machine;
  const order = { order: 'start', kind: 'station', name: 'station-1' } as const;
  expect(await sendOrder(staging.world.runtime, launcher.address, order)).toBe(false);
  expect(launcher.counts.dropped).toBeGreaterThan(0);
  expect(processes.notes).not.toContain('start station');
});

it('what one announces is not heard in the other, nor does the other close with it', async () => {
  await planShutdown(staging.world.runtime, 600, 'to try something');
  const news = await production.world.runtime.signals.wait();
  await transact(production.world.runtime, (tx) => announce(tx, 'All is well.'));
  await news();
  expect(production.heard).toEqual(['All is well.']);
  expect(staging.heard).not.toContain('All is well.');
  expect((await clusterState(production.world.runtime)).shutdown).toBeNull();
});
