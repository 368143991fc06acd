// A Redis of its own for a bench or a test: on a free port of loopback, gone afterwards.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#entities/postgres/index.ts';

export interface RedisServer {
  readonly url: string;
  remove(): Promise<void>;
}

/** Redis is no part of what npm installs: tests that need it are skipped where it is missing. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** @throws where the machine has no redis-server */
export async function startRedis(): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'ephemeris-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory];
  const server = spawn(
    'redis-server',
    [...args, '--save', '', '--maxmemory-policy', 'noeviction'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  await ready(server);
  return {
    url: `redis://127.0.0.1:${port}`,
    async remove() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function ready(server: ChildProcess): Promise<void> {
  const failed = once(server, 'error').then(([error]) => {
    throw new Error('redis-server does not start; install Redis', { cause: error });
  });
  const listening = new Promise<void>((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) resolve();
    });
  });
  await Promise.race([listening, failed]);
}
