// What an operator sees of a cluster, as tables.
import Table from 'cli-table3';
import type { Runtime } from '#queues/runtime.ts';
import { clusterState, listLaunchers, listServers, listSessions } from '#features/cluster/index.ts';
import { say } from '../maintenance.ts';

type Cell = string | number;

function show(head: string[], rows: Cell[][], none: string): void {
  if (rows.length === 0) {
    say(none);
    return;
  }
  const table = new Table({
    head,
    style: { head: process.stdout.isTTY ? ['cyan'] : [], border: [], compact: true },
  });
  table.push(...rows);
  say(table.toString());
}

const gib = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const ADDRESS_OF_NONE = '-';

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
    say(`Shuts down at ${shutdown.at.toISOString()}${why}. "cancel" takes that back.`);
  }
  show(
    ['machine', 'orders to', 'seen from', 'state', 'cores', 'load', 'free', 'servers', 'orders'],
    launchers.map((one) => [
      one.machine,
      `${one.host}:${one.port}`,
      one.seenFrom ?? ADDRESS_OF_NONE,
      one.isAlive ? (one.isDraining ? 'draining' : 'up') : 'gone',
      one.cores,
      one.load.toFixed(2),
      `${gib(one.freeBytes)} of ${gib(one.memoryBytes)}`,
      one.servers,
      `${one.ordersTaken} taken, ${one.ordersDropped} dropped`,
    ]),
    'No machine has a launcher.',
  );
  const kinds = [...new Set(servers.map(({ kind }) => kind))];
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  show(
    ['kind', 'servers', 'ready', 'places', 'pilots'],
    kinds.map((kind) => {
      const those = servers.filter((server) => server.kind === kind);
      return [
        kind,
        those.length,
        those.filter(({ state }) => state === 'ready').length,
        sum(those.map(({ places }) => places)),
        sum(those.map(({ pilots }) => pilots)),
      ];
    }),
    'No servers are up: they start when somebody needs them.',
  );
}

export async function showServers(runtime: Runtime): Promise<void> {
  const servers = await listServers(runtime);
  show(
    ['server', 'kind', 'state', 'life', 'machine', 'address', 'places', 'pilots', 'load', 'since'],
    servers.map((server) => [
      server.name,
      server.kind,
      server.state,
      server.incarnation,
      server.machine ?? ADDRESS_OF_NONE,
      server.host === null ? ADDRESS_OF_NONE : `${server.host}:${server.port}`,
      server.places,
      server.pilots,
      percent(server.load),
      server.startedAt.toISOString(),
    ]),
    'No servers are up: they start when somebody needs them.',
  );
}

export async function showSessions(runtime: Runtime, most: number): Promise<void> {
  const sessions = await listSessions(runtime, most);
  show(
    ['session', 'account', 'character', 'client', 'address', 'server', 'place', 'last heard'],
    sessions.map((session) => [
      session.sessionId,
      session.email,
      session.character ?? ADDRESS_OF_NONE,
      session.client,
      session.address,
      (session.server ?? ADDRESS_OF_NONE) + (session.lostAt ? ' (disconnected)' : ''),
      session.placeId ?? ADDRESS_OF_NONE,
      session.seenAt.toISOString(),
    ]),
    'Nobody is logged in.',
  );
}
