// Constants that follow from the settings.
import type { Config } from './schema.ts';

/** What a process may take beyond `edge.drainMs` to close what it holds. */
const CLOSING_MS = 5_000;
/** What PostgreSQL may take to stop once everyone has gone. */
const DATABASE_CLOSING_MS = 35_000;

/** Longest time from the wish to stop until a process is gone. */
export const stopDeadlineMs = ({ edge }: Config): number => edge.drainMs + CLOSING_MS;

/** The same for the process that stops PostgreSQL, after the others. */
export const databaseStopDeadlineMs = (config: Config): number =>
  stopDeadlineMs(config) + DATABASE_CLOSING_MS;

/**
 * Flags of every server process. A young generation of Node's own size takes 100 MB more under
 * load, for nothing: what a batch allocates is garbage within milliseconds.
 */
export const NODE_FLAGS: readonly string[] = ['--max-semi-space-size=4'];

/**
 * How a process ends that is not to be started again. Not 0: to the process manager, a process that
 * was killed has ended with 0.
 */
export const RETIRED_EXIT_CODE = 3;
