// `npm start` as an operator sees it: one command to a universe that answers, one key to end it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { commandOf, createDatabase, dropDatabase, freePort } from '#entities/postgres/index.ts';

const PROGRAM = join(import.meta.dirname, 'start.ts');
const START_MS = 60_000;
const SECOND_TIMEOUT_MS = 30_000;

interface Start {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

let parent: string;
let directory: string;
let databasePort: number;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'start-'));
  directory = join(parent, 'data');
  databasePort = await freePort();
});

afterAll(() => {
  // Where root's folders are closed to PostgreSQL, its files are elsewhere.
  const home = join(directory, 'postgres');
  if (existsSync(home)) rmSync(realpathSync(home), { recursive: true });
  rmSync(parent, { recursive: true });
});

const environment = () => ({
  ...process.env,
  EPHEMERIS_DATA_DIRECTORY: directory,
  EPHEMERIS_DATABASE_PORT: String(databasePort),
  EPHEMERIS_EDGE_PORT: '0',
  EPHEMERIS_CLUSTER_LAUNCHER_PORT: '0',
  EPHEMERIS_UDP_LOGIN_PORT: '0',
});

/** `npm run cluster -- …` */
async function operate(...args: string[]): Promise<{ code: number | null; output: string }> {
  const program = join(import.meta.dirname, '..', 'scripts', 'cluster.ts');
  const child = spawn(process.execPath, [program, ...args], { cwd: parent, env: environment() });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: (await output).join('') };
}

function start(env: Record<string, string> = {}): Start {
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: parent,
    env: { ...environment(), ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGINT');
    await ended;
  });
  return { child, ended, output: () => output };
}

async function ready({ output, ended }: Start): Promise<string> {
  const address = () => /play\s+(http:\S+)/.exec(output())?.[1];
  const failed = ended.then((code) => {
    throw new Error(`ended with ${code}:\n${output()}`);
  });
  await Promise.race([vi.waitUntil(address, { timeout: START_MS, interval: 20 }), failed]);
  return address() ?? '';
}

/** Every process that wrote to the log. */
function processesOf({ output }: Start): number[] {
  return [...new Set([...output().matchAll(/"pid":(\d+)/g)].map(([, pid]) => Number(pid)))];
}

async function stop(running: Start): Promise<void> {
  running.child.kill('SIGINT');
  expect(await running.ended, running.output()).toBe(0);
  expect(processesOf(running).filter((pid) => commandOf(pid) !== '')).toEqual([]);
}

describe('npm start', { timeout: 2 * START_MS }, () => {
  it('brings up a universe, lets nobody start it twice, and ends without a trace', async () => {
    const first = start();
    const address = await ready(first);
    expect((await fetch(new URL('/ready', address))).status).toBe(200);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/running on .* already, as process \d+/);
    await stop(first);
    expect(existsSync(join(directory, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(directory, 'lock.json'))).toBe(false);
  });

  it('runs a grid when one is ordered, and ends when the cluster shuts down', async () => {
    const running = start();
    await ready(running);
    expect(await operate('launch', 'grid')).toMatchObject({ code: 0 });
    const isReady = () => /"name":"grid-\w+","msg":"ready"/.test(running.output());
    await vi.waitUntil(isReady, { timeout: SECOND_TIMEOUT_MS });
    const { output } = await operate('servers');
    expect(output).toMatch(/^grid-\w+ +ready/m);
    expect(output).toMatch(/^workers-\w+ +ready/m);
    expect(await operate('shutdown', '0', '--reason', 'the end')).toMatchObject({ code: 0 });
    expect(await running.ended, running.output()).toBe(0);
    expect(processesOf(running).filter((pid) => commandOf(pid) !== '')).toEqual([]);
  });

  it('brings PostgreSQL back when it is killed', async () => {
    const running = start();
    const address = await ready(running);
    const lock = join(directory, 'postgres', 'data', 'postmaster.pid');
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => running.output().includes('PostgreSQL recovered'), {
      timeout: SECOND_TIMEOUT_MS,
    });
    await vi.waitUntil(async () => (await fetch(new URL('/ready', address))).ok, {
      timeout: SECOND_TIMEOUT_MS,
    });
    await stop(running);
  });

  it('takes over after it was killed, and waits for what it left', async () => {
    const killed = start();
    await ready(killed);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const next = start();
    await ready(next);
    expect(next.output()).toContain('its lock is taken over');
    expect(processesOf(killed).filter((pid) => commandOf(pid) !== '')).toEqual([]);
    await stop(next);
  });

  it('uses the database that DATABASE_URL names, and brings none', async () => {
    const server = inject('postgresUrl');
    const name = 'test_start_brought';
    await createDatabase(server, name);
    const url = new URL(server);
    url.pathname = `/${name}`;
    const running = start({
      DATABASE_URL: url.href,
      EPHEMERIS_DATA_DIRECTORY: join(parent, 'brought'),
    });
    await ready(running);
    await stop(running);
    expect(existsSync(join(parent, 'brought', 'postgres'))).toBe(false);
    await dropDatabase(server, name);
  });
});

it('says what is wrong with the database that DATABASE_URL names', async () => {
  const unreachable = start({
    DATABASE_URL: `postgres://nobody@127.0.0.1:${databasePort}/nothing`,
    EPHEMERIS_DATA_DIRECTORY: join(parent, 'unreachable'),
  });
  expect(await unreachable.ended).toBe(1);
  expect(unreachable.output()).toContain('The database that DATABASE_URL names cannot be used');
});
