// Whoever asks for a place gets a server for it, started on a machine that has room; where there is
// none, a clear answer.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findPlace, launchServer, listLaunchers, listServers } from '#features/cluster/index.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { Launcher } from './launcher.ts';
import { ChildProcesses, openMachine } from '../../test/machines.ts';
import { openWorld, type World } from '../../test/world.ts';

const START_TIMEOUT_MS = 60_000;
const KEY = 'a key that all machines of the cluster know';

let world: World;
const open: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  const cluster = { key: KEY, launcherPort: 0, serversPerMachine: 2, placesPerServer: 1 };
  world = await openWorld({ cluster });
});
afterEach(async () => {
  for (const opened of open.splice(0)) await opened.stop();
  await world.runtime.dataSource.query('DELETE FROM server');
  await world.runtime.dataSource.query('DELETE FROM launcher');
});
afterAll(() => world.close());

async function machine(name: string) {
  const opened = await openMachine(world.runtime, name);
  open.push(opened.launcher);
  return opened;
}

async function areReady(count: number): Promise<void> {
  for (;;) {
    const news = await world.runtime.signals.wait();
    const servers = await listServers(world.runtime);
    if (servers.filter(({ state }) => state === 'ready').length >= count) return;
    await news();
  }
}

const kinds = async () => (await listServers(world.runtime)).map(({ kind }) => kind);

it('says that no machine can start a server where no launcher lives', async () => {
  expect(await findPlace(world.runtime, 'grid', 30_000_001)).toMatchObject({
    code: 'LAUNCHER_GONE',
  });
});

it('says that no launcher can be reached where none answers, and expects nothing', async () => {
  const { launcher } = await machine('one');
  await world.runtime.dataSource.query('UPDATE launcher SET port = 9');
  expect(await launchServer(world.runtime, 'grid')).toMatchObject({ code: 'LAUNCHER_GONE' });
  expect(await kinds()).toEqual([]);
  expect(launcher.counts.taken).toBe(0);
});

it('starts one server, whoever else asks for the same at once', async () => {
  const { processes } = await machine('one');
  const asked = Array.from({ length: 50 }, () =>
    launchServer(world.runtime, 'grid', { forRoom: true }),
  );
  expect((await Promise.all(asked)).filter(isRefusal)).toEqual([]);
  expect(processes.notes).toEqual(['start grid']);
});

it('goes to the machine that has room, until none has', async () => {
  const machines = [await machine('one'), await machine('two')];
  for (let servers = 1; servers <= 4; servers++) {
    await launchServer(world.runtime, 'grid');
    await areReady(servers);
  }
  for (const { processes } of machines) expect(processes.notes).toHaveLength(2);
  expect(await launchServer(world.runtime, 'grid')).toMatchObject({ code: 'NO_CAPACITY' });
});

it('passes a machine by that is drained', async () => {
  await machine('one');
  const { processes } = await machine('two');
  await world.runtime.dataSource.query(`UPDATE launcher SET is_draining = true, load = -1
    WHERE machine = 'one'`);
  await launchServer(world.runtime, 'station');
  await areReady(1);
  expect(processes.notes).toEqual(['start station']);
});

it('clears away a server that the cluster has given up, and knows its own again', async () => {
  const { launcher, processes } = await machine('one');
  await launchServer(world.runtime, 'grid');
  await areReady(1);
  await launcher.look();
  await world.runtime.dataSource.query('UPDATE server SET launcher_id = NULL');
  await launcher.look();
  expect((await listLaunchers(world.runtime))[0]).toMatchObject({ servers: 1, ordersTaken: 1 });
  await world.runtime.dataSource.query('DELETE FROM server');
  await launcher.look();
  expect(processes.notes).toEqual(['start grid', 'stop grid']);
});

it('lets no second launcher take the name of a machine that lives', async () => {
  const { launcher } = await machine('one');
  await machine('one');
  const [row, ...others] = await listLaunchers(world.runtime);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ port: launcher.address.port, seenFrom: '127.0.0.1' });
});

it('has a grid started that owns a solar system, and stops it', { timeout: 90_000 }, async () => {
  const { runtime } = world;
  const children = new ChildProcesses({
    DATABASE_URL: runtime.databaseUrl,
    EPHEMERIS_CLUSTER_KEY: KEY,
    EPHEMERIS_UDP_FIRST_PORT: '31000',
    EPHEMERIS_LOG_LEVEL: 'warn',
  });
  const launcher = new Launcher(runtime, children, 'one');
  await launcher.start();
  open.push(launcher, { stop: () => children.close() });
  const signal = AbortSignal.timeout(START_TIMEOUT_MS);
  const found = await findPlace(runtime, 'grid', 30_000_001);
  expect(signal.aborted).toBe(false);
  expect(found).toMatchObject({ placeId: 30_000_001, host: '127.0.0.1' });
  expect(await listServers(runtime)).toMatchObject([{ kind: 'grid', state: 'ready', places: 1 }]);
  await children.close();
  expect(await kinds()).toEqual([]);
});
