// `npm start`: one command from a bare machine to a universe that runs. Compiled code is kept for
// the next start, which is why nothing is imported before that is arranged.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'ephemeris'));
await import('./run.ts');
