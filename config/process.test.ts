// A process says when it is ready, drains once when asked to, and never outstays its deadline.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { expect, it, onTestFinished } from 'vitest';

const MODULE = join(import.meta.dirname, 'index.ts');

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

function run(main: string, env: Record<string, string> = {}): Running {
  const directory = mkdtempSync(join(tmpdir(), 'process-'));
  const file = join(directory, 'main.mts');
  writeFileSync(
    file,
    `import { runProcess } from ${JSON.stringify(MODULE)};
     await runProcess('test', async ({ log }) => { ${main} });`,
  );
  const child = fork(file, { cwd: directory, silent: true, env: { ...process.env, ...env } });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(directory, { recursive: true });
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const heard = [child.stdout, child.stderr].flatMap((stream) =>
    stream ? [finished(stream)] : [],
  );
  const ended = once(child, 'exit').then(async ([code]) => {
    await Promise.all(heard);
    return code as number | null;
  });
  return { child, ended, output: () => output };
}

const READY = `
  const timer = setInterval(() => undefined, 1_000);
  return { stop: async () => { log.info('drained'); clearInterval(timer); } };
`;

it.each(['SIGINT', 'SIGTERM'] as const)('drains once on %s and ends well', async (signal) => {
  const { child, ended, output } = run(READY);
  expect(await once(child, 'message')).toEqual(['ready', undefined]);
  child.kill(signal);
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(output().match(/drained/g)).toHaveLength(1);
});

it('drains when the process that started it is gone', async () => {
  const { child, ended } = run(READY);
  await once(child, 'message');
  child.disconnect();
  expect(await ended).toBe(0);
});

it('drains and ends badly when something breaks that nobody caught', async () => {
  const { ended, output } = run(`setImmediate(() => { throw new Error('core breach'); });${READY}`);
  expect(await ended).toBe(1);
  expect(output()).toContain('core breach');
  expect(output()).toContain('drained');
});

it('ends badly when it does not drain in time', async () => {
  const { child, ended, output } = run(
    `return { stop: () => new Promise((resolve) => setTimeout(resolve, 60_000)) };`,
    { EPHEMERIS_EDGE_DRAIN_MS: '0' },
  );
  await once(child, 'message');
  child.kill('SIGINT');
  expect(await ended).toBe(1);
  expect(output()).toContain('not stopped within 5000 ms');
});

it('names wrong settings and does not start', async () => {
  const { ended, output } = run(READY, { EPHEMERIS_EDGE_PRT: '1' });
  expect(await ended).toBe(1);
  expect(output()).toContain('Did you mean EPHEMERIS_EDGE_PORT?');
});

it('keeps secrets out of its log', async () => {
  const { child, ended, output } = run(
    `log.info({ token: 'hush', user: { password: 'hush' } }, 'greeting');${READY}`,
  );
  await once(child, 'message');
  child.kill('SIGINT');
  await ended;
  expect(output()).toContain('greeting');
  expect(output()).not.toContain('hush');
});
