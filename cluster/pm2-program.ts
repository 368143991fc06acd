// Where pm2 is, and where the one that runs here has its sockets. It is only ever run as a program.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '#config/index.ts';

export const pm2Home = ({ data }: Config): string => join(data.directory, 'pm2');

/** The path of one of pm2's programs. */
export const pm2Program = (name: 'pm2' | 'pm2-runtime'): string =>
  join(dirname(fileURLToPath(import.meta.resolve('pm2/package.json'))), 'bin', name);
