// A cluster is kept by one process at a time, comes back where something died, and ends in order,
// having told everybody, unless that is taken back.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  cancelShutdown,
  closing,
  clusterState,
  launchServer,
  listLaunchers,
  listServers,
  planShutdown,
  registerServer,
} from '#features/cluster/index.ts';
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

function controller(keptUp = {}, machine = 'one'): Controller {
  const opened = new Controller(world.runtime, keptUp, machine);
  open.push(opened);
  return opened;
}

async function machine(name: string): Promise<NotedMachine> {
  const opened = await openMachine(world.runtime, name);
  open.push(opened.launcher);
  return opened;
}

const pass = (seconds: number) => world.clock.setTime(world.clock.now() + seconds * SECOND_MS);

/** Looks when `holds` may have come to hold, until it does. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const news = await world.runtime.signals.wait();
    if (await holds()) return;
    await news();
  }
}

const up = (count: number) =>
  until(async () => {
    const servers = await listServers(world.runtime);
    return servers.filter(({ state }) => state === 'ready').length === count;
  });

describe('the name of a cluster', () => {
  it('has one holder; another takes over when that one is not heard of any more', async () => {
    const [first, second] = [controller(), controller()];
    await first.look();
    await second.look();
    expect([first.isHolder, second.isHolder]).toEqual([true, false]);
    await pass(6);
    await second.look();
    await first.look();
    expect([first.isHolder, second.isHolder]).toEqual([false, true]);
  });

  it('is free at once where its holder has stopped', async () => {
    const [first, second] = [controller(), controller()];
    await first.look();
    await first.stop();
    await second.look();
    expect(second.isHolder).toBe(true);
  });
});

describe('what is kept up', () => {
  it('is started once a machine is there, and again where it died', async () => {
    const keeper = controller({ login: 1 });
    await keeper.look();
    const { processes, launcher } = await machine('one');
    await keeper.look();
    await up(1);
    await keeper.look();
    expect(processes.notes).toEqual(['start login']);
    await pass(6);
    await launcher.look();
    await keeper.look();
    await up(1);
    expect(processes.notes.filter((note) => note === 'start login')).toHaveLength(2);
  });

  it('moves to a machine that lives, and what is dead holds nothing', async () => {
    const keeper = controller({ login: 1 });
    const dead = await machine('dead');
    await keeper.look();
    await up(1);
    await dead.launcher.stop();
    await pass(6);
    const { processes } = await machine('alive');
    await keeper.look();
    await up(1);
    expect(processes.notes).toEqual(['start login']);
    expect(await listServers(world.runtime)).toMatchObject([{ machine: 'alive' }]);
  });

  it('forgets a machine that has been gone for long', async () => {
    const gone = await machine('gone');
    await gone.launcher.stop();
    const keeper = controller();
    await keeper.look();
    expect(await listLaunchers(world.runtime)).toMatchObject([{ machine: 'gone', isAlive: false }]);
    await world.runtime.dataSource.query(`UPDATE launcher SET beat_at = '2000-01-01'`);
    await keeper.look();
    expect(await listLaunchers(world.runtime)).toEqual([]);
  });
});

describe('a shutdown', () => {
  async function heard(): Promise<string[]> {
    const texts: string[] = [];
    const stop = await world.runtime.signals.on((signal) => {
      if (signal.kind === 'announced') texts.push(signal.text);
    });
    open.push({ stop: () => Promise.resolve(stop()) });
    return texts;
  }

  const said = (texts: string[], count: number) =>
    until(() => Promise.resolve(texts.length >= count));

  it('cannot be planned where nobody would carry it out', async () => {
    expect(await planShutdown(world.runtime, 60, null)).toBe(false);
  });

  it('is told again and again, lets nobody in shortly before, and can be taken back', async () => {
    const texts = await heard();
    const keeper = controller();
    await keeper.look();
    expect(await planShutdown(world.runtime, 150, 'a new version')).toBe(true);
    for (let second = 0; second < 146; second++) {
      await keeper.look();
      await world.clock.setTime(world.clock.now() + SECOND_MS);
    }
    expect(await closing(world.runtime)).toMatchObject({
      code: 'SHUTTING_DOWN',
      details: { reason: 'a new version' },
    });
    expect(await launchServer(world.runtime, 'grid')).toMatchObject({ code: 'SHUTTING_DOWN' });
    expect(await cancelShutdown(world.runtime)).toBe(true);
    await said(texts, 7);
    expect(texts).toEqual([
      'The universe closes in 3 minutes: a new version',
      ...[120, 60, 30, 10, 5].map((seconds) => expect.stringContaining(textOf(seconds)) as string),
      'The universe stays open: the shutdown is cancelled.',
    ]);
    expect(await closing(world.runtime)).toBeUndefined();
    await pass(20);
    await keeper.look();
    expect(texts).toHaveLength(7);
    expect(await cancelShutdown(world.runtime)).toBe(false);
  });

  const textOf = (seconds: number) => (seconds === 120 ? '2 minutes' : `${seconds} seconds`);

  it('stops grids, stations, login, chat, workers, then the machines, its own last', async () => {
    const own = await machine('one');
    const other = await machine('another');
    const keeper = controller({ login: 1, chat: 1 });
    await keeper.look();
    await up(2);
    await launchServer(world.runtime, 'workers');
    await up(3);
    await launchServer(world.runtime, 'station');
    await up(4);
    await launchServer(world.runtime, 'grid');
    await up(5);
    await planShutdown(world.runtime, 2, null);
    await pass(2);
    const stopped = ['grid', 'station', 'login', 'chat', 'workers'];
    for (const index of stopped.keys()) {
      const left = stopped.slice(index + 1).sort();
      await keeper.look();
      await until(async () => (await listServers(world.runtime)).length === left.length);
      expect((await listServers(world.runtime)).map(({ kind }) => kind)).toEqual(left);
    }
    const ended: string[] = [];
    own.processes.end = () => void ended.push('own');
    other.processes.end = () => void ended.push('other');
    await keeper.look();
    expect(ended).toEqual(['other', 'own']);
    // The next start is a start.
    expect(await clusterState(world.runtime)).toMatchObject({ shutdown: null });
  });

  it('leaves alone what no launcher started', async () => {
    const { processes } = await machine('one');
    const keeper = controller();
    await keeper.look();
    const stray = { kind: 'grid', name: 'grid-stray', host: '127.0.0.1', port: 9 };
    await registerServer(world.runtime, stray);
    await planShutdown(world.runtime, 0, null);
    await keeper.look();
    expect(processes.notes).toEqual(['end']);
  });
});
