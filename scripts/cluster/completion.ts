// What shells offer where somebody presses <TAB>: commands, options, kinds and, where a cluster
// runs, the names of its servers and machines.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { loadConfig } from '#config/index.ts';
import { listLaunchers, listServers } from '#features/cluster/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import { say } from '../maintenance.ts';
import { withRuntime } from './beside-cluster.ts';

const PROGRAM = 'ephemeris-cluster';
const PATH = join(import.meta.dirname, '..', '..', 'bin', PROGRAM);
/** Who pressed a key does not wait for a database that is away. */
const PATIENCE_MS = 2_000;

/** What the script calls of the package bash-completion, which a bare machine does not have. */
const BARE_BASH = `\
if ! declare -F _get_comp_words_by_ref > /dev/null; then
  _get_comp_words_by_ref() {
    words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD
    cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
  }
fi
`;

/** Adds the commands that print a script for a shell, and that the script asks. */
export function addCompletion(program: Command): void {
  const root = tab(program, { completionCommandName: 'completion' });
  const named = (name: string) => program.commands.find((command) => command.name() === name);
  named('completion')
    ?.description('prints what makes <TAB> complete bin/ephemeris-cluster')
    .action((shell: string) => {
      if (shell === 'bash') say(BARE_BASH);
      root.setup(PROGRAM, quoted(PATH), shell);
    });
  named('complete')
    ?.hook('preAction', async (_program, { args }) => {
      const name = root.commands.get('drain')?.arguments.get('name');
      if (!name || args[0] !== 'drain') return;
      const names = await Promise.race([drainable(), delay(PATIENCE_MS, [])]);
      name.handler = (complete) => names.forEach(([text, what]) => complete(text, what));
    })
    // Nor for the connection to it.
    .hook('postAction', () => process.exit());
}

const quoted = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;

type Named = readonly [name: string, what: string];

async function drainable(): Promise<Named[]> {
  try {
    return await withRuntime(loadConfig(), listNames);
  } catch {
    // Where no cluster runs there is nothing to offer; whoever gives the command is told why.
    return [];
  }
}

async function listNames(runtime: Runtime): Promise<Named[]> {
  const [servers, machines] = await Promise.all([listServers(runtime), listLaunchers(runtime)]);
  return [
    ...servers.map(({ name, kind, state }): Named => [name, `${kind}, ${state}`]),
    ...machines.map(({ machine }): Named => [machine, 'machine']),
  ];
}
