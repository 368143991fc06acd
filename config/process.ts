// The life of a server process: settings, log, ready, drained once when asked to stop or when
// something broke that nobody caught, gone within a deadline.
import type { Logger } from 'pino';
import { ConfigError } from './config-error.ts';
import { RETIRED_EXIT_CODE, stopDeadlineMs } from './derived.ts';
import { loadConfig } from './load.ts';
import { createLogger } from './logger.ts';
import type { Config } from './schema.ts';
import { SecretsError } from './secrets.ts';

export interface ProcessContext {
  readonly config: Config;
  readonly log: Logger;
  /** Stops in order, and is not started again. */
  readonly retire: (reason: string) => void;
}

export interface RunningProcess {
  /** Finishes what is under way. Called once. */
  stop(): Promise<void>;
}

/**
 * Runs `main`, tells the process manager when it is ready, and ends the process after it.
 * @param deadlineMs longest time that stopping may take
 */
export async function runProcess(
  name: string,
  main: (context: ProcessContext) => Promise<RunningProcess>,
  deadlineMs: (config: Config) => number = stopDeadlineMs,
): Promise<void> {
  const config = configOrExit();
  const log = createLogger(config, name);
  const started = Promise.withResolvers<RunningProcess>();
  const stop = stopper(started.promise, deadlineMs(config), log);
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  // The process manager is gone: nobody would ever stop us, or start us again.
  process.once('disconnect', () => void stop(0));
  const retire = (reason: string): void => {
    log.info({ reason }, 'retiring');
    void stop(RETIRED_EXIT_CODE);
  };
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      void stop(1);
    });
  }
  try {
    const running = await main({ config, log, retire });
    started.resolve(running);
    log.info('ready');
    process.send?.('ready');
  } catch (error) {
    if (error instanceof SecretsError) log.fatal(error.message);
    else log.fatal({ err: error }, 'did not start');
    process.exit(1);
  }
}

function configOrExit(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

// Asked to stop before it is ready, a process finishes starting first, within the deadline.
function stopper(started: Promise<RunningProcess>, deadlineMs: number, log: Logger) {
  let stopping = false;
  return async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    setTimeout(() => {
      log.error(`not stopped within ${deadlineMs} ms`);
      process.exit(1);
    }, deadlineMs).unref();
    try {
      await (await started).stop();
    } catch (error) {
      log.error({ err: error }, 'stopping failed');
      process.exit(1);
    }
    log.info('stopped');
    process.exit(code);
  };
}
