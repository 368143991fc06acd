// The cluster as an operator sees it: what each command shows and does, and what it says where it
// cannot.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Controller } from '#cluster/controller/controller.ts';
import { listServers, registerServer } from '#features/cluster/index.ts';
import { openSession } from '#features/sessions/index.ts';
import { transact } from '#queues/runtime.ts';
import { openMachine, type NotedMachine } from '../../test/machines.ts';
import { createPilot } from '../../test/pilots.ts';
import { openWorld, type World } from '../../test/world.ts';

const PROGRAM = join(import.meta.dirname, '..', 'cluster.ts');
const KEY = 'a key that all machines of the cluster know';
const COLUMNS = 80;

let world: World;
let machine: NotedMachine;

beforeAll(async () => {
  world = await openWorld({ cluster: { key: KEY, launcherPort: 0, serversPerMachine: 3 } });
});
beforeEach(async () => {
  machine = await openMachine(world.runtime, 'machine-seven');
});
afterEach(async () => {
  await machine.launcher.stop();
  for (const table of ['server', 'launcher', 'cluster']) {
    await world.runtime.dataSource.query(`DELETE FROM ${table}`);
  }
});
afterAll(() => world.close());

/** What a command printed. Where it failed, which its exit code tells, that begins with `!`. */
async function operate(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: {
      ...process.env,
      DATABASE_URL: world.runtime.databaseUrl,
      EPHEMERIS_CLUSTER_KEY: KEY,
      EPHEMERIS_CLUSTER_SERVERS_PER_MACHINE: '3',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return code === 0 ? output + errors : `!${output}${errors}`;
}

async function areUp(count: number): Promise<void> {
  for (;;) {
    const news = await world.runtime.signals.wait();
    const servers = await listServers(world.runtime);
    if (servers.filter(({ state }) => state === 'ready').length === count) return;
    await news();
  }
}

const widest = (output: string) => Math.max(...output.split('\n').map(({ length }) => length));

describe('what is shown', () => {
  it('is machines and servers by kind, the standing workers among them', async () => {
    const own = { kind: 'workers', name: 'workers-1a2b3c4d', host: null, port: null };
    await registerServer(world.runtime, own);
    const login = { kind: 'login', name: 'login-1a2b3c4d', host: '10.0.0.12', port: 20_000 };
    await registerServer(world.runtime, login);
    await registerServer(world.runtime, login);
    const [status, servers] = [await operate('status'), await operate('servers')];
    expect(status).toContain('Cluster production: nobody keeps it');
    expect(status).toMatch(/^machine-seven +up +\d/m);
    expect(status).toMatch(/^workers +1 +1 +0 +0$/m);
    expect(servers).toMatch(/^workers-1a2b3c4d +ready +- +- +0 +0 +0% +\d+s$/m);
    expect(servers).toMatch(/^login-1a2b3c4d +ready +- +10.0.0.12:20000 +0 +0 +0% +\d+s #2$/m);
    expect(Math.max(widest(status), widest(servers))).toBeLessThanOrEqual(COLUMNS);
  });

  it('is who is logged in', async () => {
    expect(await operate('sessions')).toBe('Nobody is logged in.\n');
    await createPilot(world.runtime);
    const [account] =
      await world.runtime.dataSource.query<[{ id: number }]>('SELECT id FROM account');
    const accountId = account.id;
    await transact(world.runtime, async (tx) => {
      await openSession(tx, { accountId, client: 'a browser', address: '10.0.0.99' });
      await openSession(tx, { accountId, client: 'a tool', address: '10.0.0.99' });
    });
    expect(await operate('sessions', '--limit', '1')).toMatch(
      /^id .*\n─+\n *\d+ .* \d+s\nThere may be more: --limit 1 shows no others.\n$/,
    );
  });
});

describe('what is done', () => {
  it('starts a server, and names it and its machine', async () => {
    const said = await operate('launch', 'grid');
    await areUp(1);
    const [grid] = await listServers(world.runtime);
    expect(said).toContain(`${grid?.name} starts on machine-seven.`);
    expect(await operate('drain', grid?.name ?? '')).toBe(`${grid?.name} stops.\n`);
    expect(await operate('drain', 'machine-seven')).toContain('is given no more servers');
    expect(await operate('launch', 'grid')).toBe(
      '!No machine takes orders. "status" shows which are up, draining or gone.\n',
    );
  });

  it('says that one is starting already, or that no machine may run another', async () => {
    machine.processes.comesUp = false;
    await operate('launch', 'station');
    expect(await operate('launch', 'station')).toContain('is starting already');
    machine.processes.comesUp = true;
    await operate('launch', 'login');
    expect(await operate('launch', 'login')).toContain('or has its login.');
    await operate('launch', 'workers');
    expect(await operate('launch', 'grid')).toContain('!Every machine runs as many');
  });

  it('ends the cluster, at another time, or not at all', async () => {
    expect(await operate('shutdown', '600')).toContain('!Nobody keeps the cluster production');
    const controller = new Controller(world.runtime, {}, 'machine-seven');
    await controller.start();
    expect(await operate('shutdown', '600')).toBe(
      'The cluster shuts down in 600 s. "cancel" takes that back until then.\n',
    );
    expect(await operate('shutdown', '900', '--reason', 'news')).toContain('This replaces');
    expect(await operate('status')).toMatch(/Shuts down at [-\d]+ [\d:]+Z: news\./);
    expect(await operate('cancel')).toContain('The shutdown is cancelled.');
    expect(await operate('cancel')).toContain('!No shutdown is planned');
    await controller.stop();
  });
});

it('ends quietly where nobody reads on', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'status'], {
    env: { ...process.env, DATABASE_URL: world.runtime.databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect(errors).toBe('');
});

describe('what is wrong', () => {
  it('is said together with what may be meant', async () => {
    expect(await operate('stat')).toContain('Did you mean status?');
    expect(await operate('launch', 'gird')).toContain('Did you mean grid?');
    expect(await operate('drain', 'machine-six')).toContain('Did you mean machine-seven?');
    expect(await operate('drain', 'nobody')).toContain('"servers" and "status" name them.');
    expect(await operate('shutdown', '5', '--reson', 'x')).toContain('Did you mean --reason?');
  });

  it.each([
    ['launch'],
    ['broadcast', ' '],
    ['broadcast', 'two', 'words'],
    ['shutdown', 'soon'],
    ['shutdown', '-5'],
    ['shutdown', '86401'],
    ['sessions', '--limit', '0'],
  ])('is refused: %s %s', async (...args) => {
    expect(await operate(...args)).toMatch(/^!error: /);
  });
});
