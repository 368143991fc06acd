// Has a launcher start a server: the least loaded one that has room, and the next where that one
// does not answer.
import { randomUUID } from 'node:crypto';
import { run } from '#entities/sql.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import * as sql from './cluster.queries.ts';
import { sendOrder } from './orders.ts';
import { before, LAPSE_MS, type PlaceKind } from './rules.ts';

const NAME_LENGTH = 8;

/** Undefined once a launcher has begun; the server says itself when it is there. */
export async function launchServer(
  runtime: Runtime,
  kind: PlaceKind,
): Promise<Refusal | undefined> {
  const { name: cluster, serversPerMachine } = runtime.config.cluster;
  const beatSince = before(runtime.clock.now(), LAPSE_MS);
  const { manager } = runtime.dataSource;
  const launchers = await run(manager, sql.findLaunchers, { cluster, beatSince });
  if (launchers.length === 0) return refuse('LAUNCHER_GONE');
  const free = launchers.filter(({ servers }) => servers < serversPerMachine);
  if (free.length === 0) return refuse('NO_CAPACITY', { serversPerMachine });
  const name = `${kind}-${randomUUID().slice(0, NAME_LENGTH)}`;
  for (const { launcherId, host, port } of free) {
    const serverId = await expect(runtime, kind, name, launcherId);
    if (await sendOrder(runtime, { host, port }, { order: 'start', kind, name })) return undefined;
    await run(manager, sql.removeServer, { serverId, incarnation: 0 });
  }
  return refuse('LAUNCHER_GONE');
}

/** A row stands before the order leaves, so that the server counts from the first. */
async function expect(
  runtime: Runtime,
  kind: string,
  name: string,
  launcherId: number,
): Promise<number> {
  return transact(runtime, async (tx) => {
    const cluster = runtime.config.cluster.name;
    const params = { cluster, kind, name, launcherId, now: tx.now };
    const [row] = await run(tx.manager, sql.expectServer, params);
    if (!row) throw new Error(`there is a server ${name} already`);
    return row.serverId;
  });
}
