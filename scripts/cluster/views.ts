// What an operator sees of a cluster, as tables.
import type { Runtime } from '#queues/runtime.ts';
import {
  clusterState,
  listLaunchers,
  listServers,
  listSessions,
  SERVER_KINDS,
  type ListedLauncher,
  type ListedServer,
} from '#features/cluster/index.ts';
import { say } from '../maintenance.ts';
import { show, since, when } from './table.ts';

const gib = (bytes: number): string => (bytes / 2 ** 30).toFixed(0);
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
const NONE = '-';
const NO_SERVERS = 'No servers are up: they start when somebody needs them.';

export async function showStatus(runtime: Runtime): Promise<void> {
  const { name } = runtime.config.cluster;
  const [{ isHeld, shutdown }, launchers, servers] = await Promise.all([
    clusterState(runtime),
    listLaunchers(runtime),
    listServers(runtime),
  ]);
  say(`Cluster ${name}: ${isHeld ? 'kept' : 'nobody keeps it (is the process "cluster" up?)'}.`);
  if (shutdown) {
    const why = shutdown.reason ? `: ${shutdown.reason}` : '';
    say(`Shuts down at ${when(shutdown.at)}${why}. "cancel" takes that back.`);
  }
  say('');
  showMachines(launchers);
  say('');
  showKinds(servers);
}

function showMachines(launchers: readonly ListedLauncher[]): void {
  show(
    ['machine', 'state', 'load', 'GiB free', 'servers', 'orders to', 'dropped'],
    launchers.map((one) => [
      one.machine,
      one.isAlive ? (one.isDraining ? 'draining' : 'up') : 'gone',
      `${one.load.toFixed(1)} of ${one.cores}`,
      `${gib(one.freeBytes)} of ${gib(one.memoryBytes)}`,
      one.servers,
      `${one.host}:${one.port}`,
      one.ordersDropped,
    ]),
    'No machine has a launcher.',
  );
  for (const { machine, host, seenFrom } of launchers) {
    if (seenFrom && seenFrom !== host) {
      say(`${machine} takes orders at ${host}; the database sees it from ${seenFrom}.`);
    }
  }
}

function showKinds(servers: readonly ListedServer[]): void {
  const kinds = [...new Set([...SERVER_KINDS, ...servers.map(({ kind }) => kind)])];
  show(
    ['kind', 'servers', 'ready', 'places', 'pilots'],
    kinds
      .map((kind) => ({ kind, those: servers.filter((server) => server.kind === kind) }))
      .filter(({ those }) => those.length > 0)
      .map(({ kind, those }) => [
        kind,
        those.length,
        those.filter(({ state }) => state === 'ready').length,
        sum(those.map(({ places }) => places)),
        sum(those.map(({ pilots }) => pilots)),
      ]),
    NO_SERVERS,
  );
}

/** Marks those that were started again. */
const lifeOf = ({ incarnation }: ListedServer): string =>
  incarnation > 1 ? ` #${incarnation}` : '';

/** What has no launcher has no machine either, as far as the cluster knows. */
export async function showServers(runtime: Runtime): Promise<void> {
  const servers = await listServers(runtime);
  const now = runtime.clock.now();
  show(
    ['server', 'state', 'machine', 'address', 'places', 'pilots', 'load', 'up'],
    servers.map((server) => [
      server.name,
      server.state,
      server.machine ?? NONE,
      server.host === null ? NONE : `${server.host}:${server.port}`,
      server.places,
      server.pilots,
      percent(server.load),
      since(server.startedAt, now) + lifeOf(server),
    ]),
    NO_SERVERS,
  );
}

export async function showSessions(runtime: Runtime, most: number): Promise<void> {
  const sessions = await listSessions(runtime, most);
  const now = runtime.clock.now();
  show(
    ['id', 'account', 'character', 'address', 'server', 'heard'],
    sessions.map((session) => [
      session.sessionId,
      session.email,
      session.character ?? NONE,
      session.address,
      (session.server ?? NONE) + (session.lostAt ? ' (lost)' : ''),
      since(session.seenAt, now),
    ]),
    'Nobody is logged in.',
  );
  if (sessions.length === most) say(`There may be more: --limit ${most} shows no others.`);
}
