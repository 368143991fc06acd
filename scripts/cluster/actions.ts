// What an operator does to a cluster.
import { isRefusal } from '#protocol/refusals.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  announce,
  cancelShutdown,
  drainLauncher,
  launchServer,
  listLaunchers,
  listServers,
  planShutdown,
  sendOrder,
  type ListedLauncher,
  type ListedServer,
  type ServerKind,
} from '#features/cluster/index.ts';
import { say } from '../maintenance.ts';
import { CannotError } from './beside-cluster.ts';
import { closest } from './closest.ts';

export async function launch(runtime: Runtime, kind: ServerKind): Promise<void> {
  const launched = await launchServer(runtime, kind);
  if (isRefusal(launched)) throw new CannotError(`${launched.message} ${launched.help}`);
  say(`A ${kind} server starts. "servers" shows when it is ready.`);
}

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
  const hint = near.length > 0 ? `Did you mean ${near.join(', or ')}?` : '"status" names them.';
  return `No server and no machine is called ${name}. ${hint}`;
}

async function drainMachine(
  runtime: Runtime,
  { launcherId, machine }: ListedLauncher,
  servers: readonly ListedServer[],
): Promise<void> {
  await drainLauncher(runtime, launcherId);
  say(`${machine} is given no more servers until its launcher starts again.`);
  for (const server of servers) {
    if (server.launcherId === launcherId) await stopServer(runtime, server);
  }
}

async function stopServer(
  runtime: Runtime,
  { name, launcherHost, launcherPort }: ListedServer,
): Promise<void> {
  if (launcherHost === null || launcherPort === null) {
    throw new CannotError(`No launcher started ${name}. Stop it by SIGINT to its process.`);
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
  if (await planShutdown(runtime, seconds, reason)) {
    say(`The cluster shuts down in ${seconds} s. "cancel" takes that back until then.`);
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
