// What operators see of a cluster.
import { run } from '#entities/sql.ts';
import type { Runtime } from '#queues/runtime.ts';
import * as sql from './cluster.queries.ts';
import { before, LAPSE_MS } from './rules.ts';

export type ListedLauncher = sql.IListLaunchersResult;
export type ListedServer = sql.IListServersResult;

export function listLaunchers(runtime: Runtime): Promise<ListedLauncher[]> {
  const cluster = runtime.config.cluster.name;
  const beatSince = before(runtime.clock.now(), LAPSE_MS);
  return run(runtime.dataSource.manager, sql.listLaunchers, { cluster, beatSince });
}

export function listServers(runtime: Runtime): Promise<ListedServer[]> {
  const cluster = runtime.config.cluster.name;
  return run(runtime.dataSource.manager, sql.listServers, { cluster });
}

/** Those that were heard of last, first. */
export function listSessions(runtime: Runtime, most: number): Promise<sql.IListSessionsResult[]> {
  const now = new Date(runtime.clock.now());
  return run(runtime.dataSource.manager, sql.listSessions, { now, most });
}
