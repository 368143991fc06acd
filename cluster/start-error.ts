// What can keep Ephemeris from starting, and what the operator does about it.

const MESSAGES = {
  ALREADY_RUNNING: ({ directory, pid }) =>
    `Ephemeris is running on ${directory} already, as process ${pid}. Stop it with Ctrl-C where ` +
    `it was started or with "kill -INT ${pid}", or give this one another data directory by ` +
    `EPHEMERIS_DATA_DIRECTORY (setting data.directory).`,
  LEFTOVER: ({ pid }) =>
    `An interrupted start left process ${pid}, which does not stop. End it with "kill -9 ${pid}" ` +
    `and start again.`,
  PORT_TAKEN: ({ port, host, variable }) =>
    `Port ${port} on ${host} is taken by another program. Stop it, or set ${variable} to a free ` +
    `port.`,
  PORT_DENIED: ({ port, variable }) =>
    `Port ${port} is not allowed to this user. Set ${variable} to a port from 1024 on.`,
  ADDRESS_UNKNOWN: ({ host, hostVariable }) =>
    `${host} is no address of this machine. Set ${hostVariable} to one that is, such as ` +
    `127.0.0.1 or 0.0.0.0.`,
  DIRECTORY_REFUSED: ({ directory, reason }) =>
    `The data directory ${directory} cannot be written: ${reason}. Choose another by ` +
    `EPHEMERIS_DATA_DIRECTORY (setting data.directory).`,
  PATH_TOO_LONG: ({ directory, limit }) =>
    `The path of the data directory ${directory} is longer than ${limit} characters, too long ` +
    `for the sockets in it. Choose another by EPHEMERIS_DATA_DIRECTORY (setting data.directory).`,
  DATABASE_UNREACHABLE: ({ reason }) =>
    `The database that DATABASE_URL names cannot be used: ${reason}`,
  DATABASE_TOO_OLD: ({ version, needed }) =>
    `The database that DATABASE_URL names is PostgreSQL ${version}; ${needed} or newer is needed.`,
  NOT_READY: ({ seconds }) =>
    `The server was not ready within ${seconds} seconds. What its processes said stands above.`,
  ENDED: ({ code }) => `The process manager ended with code ${code}. Its last words stand above.`,
} satisfies Record<string, (details: Record<string, string | number>) => string>;

export type StartErrorCode = keyof typeof MESSAGES;

/** A reason not to start that the operator can do something about. */
export class StartError extends Error {
  override name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, details: Record<string, string | number> = {}) {
    super(MESSAGES[code](details));
    this.code = code;
  }
}
