// Runs a program of PostgreSQL as its account, with nothing of our environment.
import { spawn } from 'node:child_process';
import type { Placement } from './placement.ts';
import { program } from './binaries.ts';

/** No program of PostgreSQL that we run says more than this in good health. */
const OUTPUT_LIMIT_CHARACTERS = 16_384;

export interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
}

export async function runProgram(
  { account, binaries, home }: Placement,
  name: 'initdb' | 'pg_ctl',
  args: string[],
): Promise<Outcome> {
  const child = spawn(program(binaries, name), args, {
    ...account.ids,
    cwd: home,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-OUTPUT_LIMIT_CHARACTERS);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ succeeded: code === 0, output: output.trim() }));
  });
}
