// The log of a process: JSON a line, or prose where a person is watching. Secrets never reach it.
import { destination, pino, type Logger } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from './schema.ts';

const SECRET_KEYS = ['password', 'passwordHash', 'token', 'authorization', 'cookie', 'databaseUrl'];

const redact = {
  paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  censor: '********',
};

export function createLogger({ log }: Config, name: string): Logger {
  const options = { name, level: log.level, redact };
  // Under the process manager nobody watches this output; whoever started that makes it prose.
  const watched = process.stdout.isTTY && process.env['pm_id'] === undefined;
  if (watched) return pino(options, pretty({ ignore: 'pid,hostname', sync: true }));
  // Written at once, or the last words of a process that ends would be lost or out of order.
  return pino(options, destination({ dest: 1, sync: true }));
}
