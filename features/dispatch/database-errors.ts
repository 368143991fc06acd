// Which errors of the database pass by themselves.

/** Serialisation failure and deadlock: the same transaction works when it is tried again. */
const CONFLICTS = new Set(['40001', '40P01']);

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

export function isConflict(error: unknown): boolean {
  return error instanceof Error && CONFLICTS.has(codeOf(error));
}

export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return UNREACHABLE.test(codeOf(error)) || UNREACHABLE_MESSAGE.test(error.message);
}
