// What a launcher needs of whatever runs its processes.
import type { App } from '../apps.ts';

export interface ProcessManager {
  /** Resolves once they run, ready or not. A name that runs already stays as it is. */
  start(apps: readonly App[]): Promise<void>;
  /** Resolves once they are gone. Names that are unknown are gone. */
  stop(names: readonly string[]): Promise<void>;
  /** Ends everything that it runs, the launcher too. */
  end(): void;
}
