// The embedded PostgreSQL as an operator meets it: made, found again, killed, in somebody's way.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type * as fsPromises from 'node:fs/promises';
import { statfs } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkDisk } from './checks.ts';
import {
  EmbeddedServer,
  freePort,
  startThrowawayServer,
  withClient,
  type ThrowawayServer,
} from './index.ts';
import { commandOf } from './process-table.ts';

vi.mock('node:fs/promises', async (original) => {
  const actual = await original<typeof fsPromises>();
  return { ...actual, statfs: vi.fn(actual.statfs) };
});

let throwaway: ThrowawayServer;

beforeAll(async () => {
  throwaway = await startThrowawayServer();
});

afterAll(() => throwaway.remove());

const lockFile = () => join(throwaway.server.home, 'data', 'postmaster.pid');

const answers = () =>
  withClient(throwaway.url('postgres'), async (client) => {
    const { rows } = await client.query<{ one: number }>('SELECT 1 AS one');
    return rows[0]?.one;
  });

async function gone(pid: number): Promise<void> {
  await vi.waitUntil(() => commandOf(pid) === '', { timeout: 10_000, interval: 10 });
}

describe('a server that runs', () => {
  it('does not run as root, and keeps its files to itself', async () => {
    const postmaster = await throwaway.server.find();
    expect(postmaster?.ready).toBe(true);
    const { uid, mode } = statSync(throwaway.server.home);
    expect(uid).not.toBe(0);
    expect(mode & 0o077).toBe(0);
  });

  it('takes nobody without the password', async () => {
    const url = new URL(throwaway.url('postgres'));
    url.password = 'guess';
    await expect(withClient(url.href, () => Promise.resolve())).rejects.toThrow(/password/);
  });

  it('is attached to, not started twice', async () => {
    const before = await throwaway.server.find();
    expect(await throwaway.server.ensureRunning()).toBe('attached');
    expect(await throwaway.server.find()).toEqual(before);
  });
});

describe('a server that was killed', () => {
  it('is started again and recovers', async () => {
    const { pid = 0 } = (await throwaway.server.find()) ?? {};
    process.kill(pid, 'SIGKILL');
    await gone(pid);
    expect(existsSync(lockFile())).toBe(true);
    // Its own children may outlive it for a moment, and PostgreSQL waits for none of them.
    const how = await vi.waitFor(() => throwaway.server.ensureRunning(), { timeout: 10_000 });
    expect(how).toBe('recovered');
    expect(await answers()).toBe(1);
  });

  it('is not taken for running because another program has its process id', async () => {
    await throwaway.server.stop('fast', 30);
    const lock = [process.pid, join(throwaway.server.home, 'data'), 1, 5432, '', '127.0.0.1', ''];
    writeFileSync(lockFile(), [...lock, 'ready'].join('\n'));
    expect(await throwaway.server.find()).toBeUndefined();
    expect(await throwaway.server.ensureRunning()).toBe('recovered');
    expect(await answers()).toBe(1);
  });
});

describe('what keeps a server from starting', () => {
  it('names the setting to change where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { directory } = throwaway;
    const server = await EmbeddedServer.open({ directory, port, password: 'x' });
    await throwaway.server.stop('fast', 30);
    await expect(server.ensureRunning()).rejects.toThrow(/EPHEMERIS_DATABASE_PORT/);
    await throwaway.server.ensureRunning();
  });

  it('says that the disk is full, and how much is needed', async () => {
    const full = { bavail: 25_600, bsize: 4_096 } as Awaited<ReturnType<typeof statfs>>;
    vi.mocked(statfs).mockResolvedValueOnce(full);
    await expect(checkDisk('/universe')).rejects.toThrow(
      'The disk of /universe is full: 100 MiB are free and 256 MiB are needed.',
    );
  });

  it('shows what PostgreSQL said where it is nothing that is known', async () => {
    const server = await EmbeddedServer.open({
      directory: throwaway.directory,
      port: await freePort(),
      password: 'x',
      settings: { no_such_setting: 1 },
    });
    await throwaway.server.stop('fast', 30);
    await expect(server.ensureRunning()).rejects.toThrow(/unrecognized.*"no_such_setting"/);
    await throwaway.server.ensureRunning();
  });
});

it('leaves neither process nor file behind when its owner is killed', async () => {
  const program = `
    import { startThrowawayServer } from '#entities/postgres/index.ts';
    const { server } = await startThrowawayServer();
    console.log(JSON.stringify({ home: server.home, pid: (await server.find())?.pid }));
    setInterval(() => undefined, 1000);
  `;
  const owner = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  const { home, pid } = JSON.parse(line.toString()) as { home: string; pid: number };
  expect(readFileSync(join(home, 'data', 'PG_VERSION'), 'utf8')).toBe('18\n');
  owner.kill('SIGKILL');
  await gone(pid);
  await vi.waitUntil(() => !existsSync(home), { timeout: 10_000, interval: 10 });
});
