// `npm run cluster -- <command>`: what runs where, and what the operator does about it. Compiled
// code is kept for the next time, so that a shell that completes a command need not wait for it.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'ephemeris'));
await import('./cluster/commands.ts');
