// What an operator does to a cluster.
import { isRefusal, type RefusalCode } from '#protocol/refusals.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  announce,
  cancelShutdown,
  clusterState,
  drainLauncher,
  launchServer,
  listLaunchers,
  listServers,
  planShutdown,
  sendOrder,
  SERVER_KINDS,
  type ListedLauncher,
  type ListedServer,
  type ServerKind,
} from '#features/cluster/index.ts';
import { say } from '../maintenance.ts';
import { CannotError } from './beside-cluster.ts';
import { closest } from './closest.ts';
import { when } from './table.ts';

export async function launch(runtime: Runtime, kind: ServerKind): Promise<void> {
  const launched = await launchServer(runtime, kind);
  if (isRefusal(launched))
    throw new CannotError(WHY_NOT_LAUNCHED[launched.code] ?? launched.message);
  const { server, machine } = launched;
  if (server === null) say(`A ${kind} server is starting already, so no other is started now.`);
  else say(`${server} starts on ${machine}. "servers" shows when it is ready.`);
}

/** Refusals are written for players; these are for who operates the cluster. */
const WHY_NOT_LAUNCHED: Partial<Record<RefusalCode, string>> = {
  LAUNCHER_GONE: 'No machine takes orders. "status" shows which are up, draining or gone.',
  NO_CAPACITY:
    'Every machine runs as many servers as it may (cluster.serversPerMachine), or has its login.',
  SHUTTING_DOWN: 'The cluster shuts down and starts nothing any more. "cancel" may take that back.',
};

export async function drain(runtime: Runtime, name: string): Promise<void> {
  const [launchers, servers] = await Promise.all([listLaunchers(runtime), listServers(runtime)]);
  const machine = launchers.find((launcher) => launcher.machine === name);
  const server = servers.find((one) => one.name === name);
  if (machine) await drainMachine(runtime, machine, servers);
  else if (server) await stopServer(runtime, server);
  else {
    const names = [...servers, ...launchers.map((one) => ({ name: one.machine }))];
    throw new CannotError(
      unknown(
        name,
        names.map((one) => one.name),
      ),
    );
  }
}

function unknown(name: string, names: readonly string[]): string {
  const near = closest(name, names);
  const hint =
    near.length > 0 ? `Did you mean ${near.join(', or ')}?` : '"servers" and "status" name them.';
  return `No server and no machine is called ${name}. ${hint}`;
}

async function drainMachine(
  runtime: Runtime,
  { launcherId, machine }: ListedLauncher,
  servers: readonly ListedServer[],
): Promise<void> {
  await drainLauncher(runtime, launcherId);
  say(`${machine} is given no more servers until its launcher starts again.`);
  const own = servers.filter((server) => server.launcherId === launcherId);
  const rank = ({ kind }: ListedServer) => SERVER_KINDS.findIndex((known) => known === kind);
  for (const server of own.toSorted((a, b) => rank(a) - rank(b))) await stopServer(runtime, server);
}

async function stopServer(
  runtime: Runtime,
  { name, launcherHost, launcherPort }: ListedServer,
): Promise<void> {
  if (launcherHost === null || launcherPort === null) {
    throw new CannotError(
      `No launcher started ${name}: it goes on for as long as the "npm start" of its machine.`,
    );
  }
  const launcher = { host: launcherHost, port: launcherPort };
  if (!(await sendOrder(runtime, launcher, { order: 'stop', name }))) {
    throw new CannotError(
      `The launcher of ${name} does not answer at ${launcherHost}:${launcherPort}. "status" ` +
        `shows whether it is up; its address is the setting cluster.host of that machine.`,
    );
  }
  say(`${name} stops.`);
}

export async function broadcast(runtime: Runtime, text: string): Promise<void> {
  await transact(runtime, (tx) => announce(tx, text));
  say('Told.');
}

export async function shutDown(
  runtime: Runtime,
  seconds: number,
  reason: string | null,
): Promise<void> {
  const { shutdown } = await clusterState(runtime);
  if (await planShutdown(runtime, seconds, reason)) {
    if (shutdown) say(`This replaces the shutdown that was planned for ${when(shutdown.at)}.`);
    if (seconds === 0) say('The cluster shuts down now.');
    else say(`The cluster shuts down in ${seconds} s. "cancel" takes that back until then.`);
    return;
  }
  throw new CannotError(
    `Nobody keeps the cluster ${runtime.config.cluster.name}, so that nobody would shut it down. ` +
      `The process "cluster" is to be up; or stop each machine by Ctrl-C where it was started.`,
  );
}

export async function cancel(runtime: Runtime): Promise<void> {
  if (await cancelShutdown(runtime)) say('The shutdown is cancelled. Everybody was told.');
  else throw new CannotError('No shutdown is planned, or it has begun already.');
}
