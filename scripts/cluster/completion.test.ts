// <TAB> in a real bash, on a machine that has nothing but bash.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerServer, SERVER_KINDS } from '#features/cluster/index.ts';
import { openMachine, type NotedMachine } from '../../test/machines.ts';
import { openWorld, type World } from '../../test/world.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'ephemeris-cluster');
const KEY = 'a key that all machines of the cluster know';
/** Does what bash does with a command line when the key is pressed. */
const PRESS = `
  source <("$0" completion bash) || exit
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
  read -r _ _ function _ <<< "$(complete -p ephemeris-cluster)"
  "$function" 2> /dev/null
  printf '%s\\n' "\${COMPREPLY[@]}"
`;

let world: World;
let machine: NotedMachine;

beforeAll(async () => {
  world = await openWorld({ cluster: { key: KEY, launcherPort: 0 } });
  machine = await openMachine(world.runtime, 'machine-seven');
  const address = { host: '127.0.0.1', port: 9 };
  for (const name of ['grid-0815', 'grid-4711']) {
    await registerServer(world.runtime, { kind: 'grid', name, ...address });
  }
});
afterAll(async () => {
  await machine.launcher.stop();
  await world.close();
});

/** @param words of the command line after the program, the last of them under the cursor */
async function offered(words: string[], url = world.runtime.databaseUrl): Promise<string[]> {
  const args = ['--norc', '--noprofile', '-c', PRESS, PROGRAM, 'ephemeris-cluster', ...words];
  const bash = spawn('bash', args, {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output] = await Promise.all([text(bash.stdout), once(bash, 'close')]);
  return output.trim().split('\n');
}

it('offers commands, their options and kinds of servers', async () => {
  expect(await offered(['s'])).toEqual(['status', 'servers', 'sessions', 'shutdown']);
  expect(await offered(['shutdown', '--r'])).toEqual(['--reason']);
  expect(await offered(['launch', ''])).toEqual([...SERVER_KINDS]);
  expect(await offered(['completion', 'b'])).toEqual(['bash']);
});

it('offers names of servers and machines to drain', async () => {
  expect(await offered(['drain', 'grid'])).toEqual(['grid-0815', 'grid-4711']);
  expect(await offered(['drain', 'mach'])).toEqual(['machine-seven']);
});

it('offers no names where no cluster runs, and says nothing of it', async () => {
  expect(await offered(['drain', ''], 'postgres://nobody@127.0.0.1:9/nothing')).toEqual(['']);
});
