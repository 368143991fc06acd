// What a running process hands to every operation, and the one way to open a transaction.
import type { DataSource, EntityManager } from 'typeorm';
import type { Logger } from 'pino';
import type { Config } from '#config/index.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';
import type { Signals } from './signals.ts';
import type { Timers } from './timers/timers.ts';
import type { WakeUps } from './results/wake-ups.ts';

export interface Runtime {
  readonly config: Config;
  readonly dataSource: DataSource;
  /** For the connections that listen, and for engines that bring their own pool. */
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly wakeUps: WakeUps;
  readonly signals: Signals;
  readonly log: Logger;
}

/** One open transaction, and the process that it runs in. */
export interface Tx {
  readonly runtime: Runtime;
  readonly manager: EntityManager;
  /** When the transaction began, by the universe's clock. */
  readonly now: Date;
  /** Runs once the commit has succeeded; what it does may be lost, so nothing is owed to it. */
  afterCommit(callback: () => void): void;
}

/** Everything that `work` does commits together, or none of it where it throws. */
export async function transact<T>(runtime: Runtime, work: (tx: Tx) => Promise<T>): Promise<T> {
  const callbacks: (() => void)[] = [];
  const result = await runtime.dataSource.transaction((manager) =>
    work({
      runtime,
      manager,
      now: new Date(runtime.clock.now()),
      afterCommit: (callback) => callbacks.push(callback),
    }),
  );
  for (const callback of callbacks) callback();
  return result;
}
