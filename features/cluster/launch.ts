// Has a launcher start a server: the least loaded one that has room, and the next where that one
// does not answer.
import { randomUUID } from 'node:crypto';
import { run } from '#entities/sql.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import * as sql from './cluster.queries.ts';
import type { IExpectServerParams } from './cluster.queries.ts';
import { sendOrder } from './orders.ts';
import { before, LAPSE_MS, type ServerKind } from './rules.ts';
import { closing } from './shutdown.ts';

const NAME_LENGTH = 8;

interface LaunchOptions {
  /** Only where no server of the kind has room for a place. @default false */
  readonly forRoom?: boolean;
}

interface Launched {
  /** Null where one of its kind is starting already, which will do. */
  readonly server: string | null;
  readonly machine: string | null;
}

/** A launcher has begun, or had before; the server says itself when it is there. */
export async function launchServer(
  runtime: Runtime,
  kind: ServerKind,
  { forRoom = false }: LaunchOptions = {},
): Promise<Launched | Refusal> {
  const { name: cluster, serversPerMachine, placesPerServer } = runtime.config.cluster;
  const mostPlaces = forRoom ? placesPerServer : 0;
  const beatSince = before(runtime.clock.now(), LAPSE_MS);
  const { manager } = runtime.dataSource;
  const isClosing = await closing(runtime);
  if (isClosing) return isClosing;
  const launchers = await run(manager, sql.findLaunchers, { cluster, kind, beatSince });
  if (launchers.length === 0) return refuse('LAUNCHER_GONE');
  const mostOfKind = mostPerMachine(runtime, kind);
  const free = launchers.filter(
    ({ servers, ofKind }) => servers < serversPerMachine && ofKind < mostOfKind,
  );
  if (free.length === 0) return refuse('NO_CAPACITY', { serversPerMachine });
  const name = `${kind}-${randomUUID().slice(0, NAME_LENGTH)}`;
  for (const { launcherId, machine, host, port } of free) {
    const expected = { cluster, kind, name, launcherId, mostPlaces };
    if (!(await expect(runtime, expected))) return { server: null, machine: null };
    if (await sendOrder(runtime, { host, port }, { order: 'start', kind, name })) {
      return { server: name, machine };
    }
    await run(manager, sql.forgetExpected, { cluster, names: [name] });
  }
  return refuse('LAUNCHER_GONE');
}

/** A port that is set is one server's. */
const mostPerMachine = ({ config }: Runtime, kind: ServerKind): number =>
  kind === 'login' && config.udp.loginPort > 0 ? 1 : Infinity;

/**
 * A row stands before the order leaves, so that the server counts from the first. False where one
 * of its kind is starting: of a thousand pilots who ask at once, one has a server started.
 */
async function expect(
  runtime: Runtime,
  server: Omit<IExpectServerParams, 'now'>,
): Promise<boolean> {
  return transact(runtime, async (tx) => {
    await run(tx.manager, sql.lockLaunches, { ...server });
    return (await run(tx.manager, sql.expectServer, { ...server, now: tx.now })).length > 0;
  });
}
