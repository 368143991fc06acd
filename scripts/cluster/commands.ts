// The commands of an operator: their names, arguments, options and help.
import { Argument, InvalidArgumentError, Option, program } from 'commander';
import { SERVER_KINDS, type ServerKind } from '#features/cluster/index.ts';
import { broadcast, cancel, drain, launch, shutDown } from './actions.ts';
import { besideCluster } from './beside-cluster.ts';
import { showServers, showSessions, showStatus } from './views.ts';
import { closest } from './closest.ts';
import { addCompletion } from './completion.ts';

const MAX_TEXT = 400;
const MAX_REASON = 200;
const DAY_S = 86_400;

function whole(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

function upTo(most: number) {
  return (text: string): string => {
    if (text.trim() !== '' && text.length <= most) return text;
    throw new InvalidArgumentError(`Give 1 to ${most} characters.`);
  };
}

function kindOf(text: string): ServerKind {
  const kind = SERVER_KINDS.find((known) => known === text);
  if (kind) return kind;
  const [nearest] = closest(text, SERVER_KINDS);
  const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  throw new InvalidArgumentError(
    `There are servers of the kinds ${SERVER_KINDS.join(', ')}.${hint}`,
  );
}

const EXAMPLES = `
Examples:
  npm run cluster -- launch grid
  npm run cluster -- drain grid-1a2b3c4d
  npm run cluster -- shutdown 600 --reason "a new version"`;

program
  .name('npm run cluster --')
  .description('The cluster: its machines, servers and sessions, and its end.')
  .showSuggestionAfterError()
  .showHelpAfterError('(--help shows what there is)')
  .addHelpText('after', EXAMPLES);

program
  .command('status')
  .description('machines, servers by kind, a planned shutdown')
  .action(() => besideCluster(showStatus));
program
  .command('servers')
  .description('every server: state, machine, address, places, pilots, load')
  .action(() => besideCluster(showServers));
program
  .command('sessions')
  .description('who is logged in, as whom, and on which server')
  .addOption(
    new Option('--limit <count>', 'at most so many').default(50).argParser(whole(1, 10_000)),
  )
  .action(({ limit }: { limit: number }) =>
    besideCluster((runtime) => showSessions(runtime, limit)),
  );
program
  .command('launch')
  .description('has the least loaded machine start a server')
  .addArgument(new Argument('<kind>', 'what to start').choices(SERVER_KINDS).argParser(kindOf))
  .action((kind: ServerKind) => besideCluster((runtime) => launch(runtime, kind)));
program
  .command('drain')
  .description('stops a server in order; or all of a machine, which gets no more')
  .addArgument(new Argument('<name>', 'of a server ("servers") or a machine ("status")'))
  .action((name: string) => besideCluster((runtime) => drain(runtime, name)));
program
  .command('broadcast')
  .description('tells everybody who is connected')
  .addArgument(new Argument('<text>', 'in quotes').argParser(upTo(MAX_TEXT)))
  .action((text: string) => besideCluster((runtime) => broadcast(runtime, text)));
program
  .command('shutdown')
  .description('ends the cluster, having told everybody as it nears')
  .addArgument(new Argument('<seconds>', 'from now').argParser(whole(0, DAY_S)))
  .addOption(new Option('--reason <text>', 'told to everybody').argParser(upTo(MAX_REASON)))
  .action((seconds: number, { reason }: { reason?: string }) =>
    besideCluster((runtime) => shutDown(runtime, seconds, reason ?? null)),
  );
program
  .command('cancel')
  .description('takes back a shutdown that has not begun')
  .action(() => besideCluster(cancel));

addCompletion(program);

await program.parseAsync();
