// What can be wrong with a backup or with where it is to go, and what the operator does about it.

const MESSAGES = {
  FILE_EXISTS: ({ file }) => `${file} exists. Name another file, or remove it.`,
  FILE_UNREADABLE: ({ file, reason }) => `${file} cannot be read: ${reason}`,
  NOT_A_BACKUP: ({ file, reason }) => `${file} is no backup of Ephemeris: ${reason}`,
  INCOMPLETE: ({ file }) =>
    `${file} breaks off before its end: the backup was interrupted, or copied in part.`,
  DAMAGED: ({ file, table }) =>
    `${file} is damaged: what it holds of ${table} is not what was backed up.`,
  OTHER_VERSION: ({ version, own }) =>
    `The backup is of Ephemeris ${version}, whose database differs from that of ${own}. Restore ` +
    `it with ${version}, then start ${own} on it.`,
  NOT_EMPTY: ({ database }) =>
    `The ${database} holds a universe already. A restore replaces it: back it up first if you ` +
    `want it, then restore with --force.`,
  IN_USE: ({ database, connections }) =>
    `The ${database} is in use by ${connections} other connections. Stop Ephemeris first.`,
  UNKNOWN_TABLE: ({ table }) =>
    `The backup has a table ${table} that this version does not know. Nothing was restored.`,
} satisfies Record<string, (details: Record<string, string | number>) => string>;

export type BackupErrorCode = keyof typeof MESSAGES;

/** A backup or restore that cannot be done; nothing was changed. */
export class BackupError extends Error {
  override name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, details: Record<string, string | number> = {}) {
    super(MESSAGES[code](details));
    this.code = code;
  }
}
