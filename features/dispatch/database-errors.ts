// Which errors of the database pass by themselves.

/** Serialisation failure and deadlock: the same transaction works when it is tried again. */
const CONFLICTS = new Set(['40001', '40P01']);

/** Two transactions carried out the same command; the one that is tried again finds the answer. */
export class RepeatedCommandError extends Error {
  override name = 'RepeatedCommandError';
  readonly code = '40001';
}

/** Connections refused, cut or not to be had, and a server that starts or stops. */
const UNREACHABLE =
  /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|ENOTFOUND)$/;
/** node-postgres gives these no code. */
const UNREACHABLE_MESSAGE =
  /^Connection terminated|timeout exceeded when trying to connect|is not queryable/;

function codeOf(error: unknown): string {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = code ?? driverError?.code;
  return typeof found === 'string' ? found : '';
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && CONFLICTS.has(codeOf(error));
}

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return UNREACHABLE.test(codeOf(error)) || UNREACHABLE_MESSAGE.test(error.message);
}

const UNIQUE_VIOLATION = '23505';

/**
 * What is unique was written by another transaction meanwhile: another process has carried out the
 * same command, or the bug shows again when it is tried alone.
 */
export function asRepeated(error: unknown): never {
  throw codeOf(error) === UNIQUE_VIOLATION ? new RepeatedCommandError('', { cause: error }) : error;
}

/** A transaction that conflicts with others this often meets something that does not pass. */
const MAX_TRIES = 5;

/** Tries a transaction again, from its beginning, where it conflicted with others. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt === MAX_TRIES) throw error;
    }
  }
}
