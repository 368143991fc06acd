// A process of the bench, with the flags that server processes run with.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { join } from 'node:path';
import { NODE_FLAGS } from '#config/derived.ts';

export interface Child {
  readonly process: ChildProcess;
  /** Rejects where the process ends before it is stopped. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/** @param file below bench/ */
export function startChild(file: string, args: readonly string[]): Child {
  enableCompileCache();
  const child = fork(join(import.meta.dirname, file), args, {
    execArgv: [...NODE_FLAGS],
    env: { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() },
  });
  let stopping = false;
  const failed = once(child, 'exit').then(async ([code]) => {
    if (!stopping) throw new Error(`${file} ended with ${code}`);
    return new Promise<never>(() => undefined);
  });
  failed.catch(() => undefined);
  return {
    process: child,
    failed,
    async stop() {
      stopping = true;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** The next message of a child. */
export async function nextMessage<T>({ process, failed }: Child): Promise<T> {
  const [message] = (await Promise.race([once(process, 'message'), failed])) as [T];
  return message;
}
