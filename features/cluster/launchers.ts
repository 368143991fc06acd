// Launchers, one a machine: they say where they take orders, that they live, and what runs there.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import * as sql from './cluster.queries.ts';
import type { LauncherAddress } from './order-format.ts';
import { before, LAPSE_MS, LAUNCHER_LAPSE_MS } from './rules.ts';

export interface Machine extends LauncherAddress {
  /** Unique in the cluster. */
  readonly machine: string;
  readonly cores: number;
  readonly memoryBytes: number;
}

export interface MachineLoad {
  readonly freeBytes: number;
  /** Processes that want to run, on average. */
  readonly load: number;
}

export interface RegisteredLauncher {
  readonly launcherId: number;
  /** As the database sees it; null over a socket of its own machine. */
  readonly seenFrom: string | null;
}

/** Undefined where another launcher of this cluster lives under the machine's name. */
export async function registerLauncher(
  runtime: Runtime,
  machine: Machine,
  load: MachineLoad,
): Promise<RegisteredLauncher | undefined> {
  const now = runtime.clock.now();
  const [row] = await run(runtime.dataSource.manager, sql.registerLauncher, {
    ...machine,
    ...load,
    cluster: runtime.config.cluster.name,
    now: new Date(now),
    beatBefore: before(now, LAPSE_MS),
  });
  return row && { launcherId: row.launcherId, seenFrom: row.seenFrom ?? null };
}

export interface LauncherBeat extends LauncherAddress, MachineLoad {
  readonly launcherId: number;
  readonly ordersTaken: number;
  readonly ordersDropped: number;
}

/** False where it is not registered any more. */
export async function beatLauncher(runtime: Runtime, beat: LauncherBeat): Promise<boolean> {
  const now = new Date(runtime.clock.now());
  const rows = await run(runtime.dataSource.manager, sql.beatLauncher, { ...beat, now });
  return rows.length > 0;
}

/** It takes no more orders. What it started goes on, and is its own again when it comes back. */
export async function signOffLauncher(
  runtime: Runtime,
  launcher: LauncherAddress & { readonly launcherId: number },
): Promise<void> {
  const lapsedAt = before(runtime.clock.now(), LAPSE_MS + 1);
  await run(runtime.dataSource.manager, sql.signOffLauncher, { ...launcher, lapsedAt });
}

/** Marks those servers as of this launcher; answers all that are, by name. */
export async function claimServers(
  runtime: Runtime,
  launcherId: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { manager } = runtime.dataSource;
  const cluster = runtime.config.cluster.name;
  if (names.length > 0) {
    await run(manager, sql.claimServers, { launcherId, cluster, names: [...names] });
  }
  const rows = await run(manager, sql.readServersOfLauncher, { launcherId });
  return new Map(rows.map(({ name, state }) => [name, state]));
}

/** They were ordered to start, and could not. */
export async function forgetExpected(runtime: Runtime, names: readonly string[]): Promise<void> {
  const cluster = runtime.config.cluster.name;
  await run(runtime.dataSource.manager, sql.forgetExpected, { cluster, names: [...names] });
}

/** It is given no more servers until it registers anew. */
export async function drainLauncher(runtime: Runtime, launcherId: number): Promise<void> {
  await run(runtime.dataSource.manager, sql.drainLauncher, { launcherId });
}

/** Forgets those that have been gone for long. Answers their machines. */
export async function removeLaunchers(runtime: Runtime): Promise<string[]> {
  const rows = await run(runtime.dataSource.manager, sql.removeLaunchers, {
    cluster: runtime.config.cluster.name,
    beatBefore: before(runtime.clock.now(), LAUNCHER_LAPSE_MS),
  });
  return rows.map(({ machine }) => machine);
}
