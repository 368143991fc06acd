// `npm run cluster -- <command>`: what runs where, and what the operator does about it. Compiled
// code is kept for the next time, so that a shell that completes a command need not wait for it.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Who reads it, such as `head`, may have had enough.
process.stdout.on('error', () => process.exit());
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'ephemeris'));
await import('./cluster/commands.ts');
