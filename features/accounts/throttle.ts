// How often one may try to log in, to register, or to open a can: counted in the database, so that
// neither another server nor a restart gives anybody more attempts. By the wall clock, which is the
// guesser's.
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';

const ATTEMPTS = [
  'logInsPerAccount',
  'logInsPerAddress',
  'registrationsPerAddress',
  'unlocksPerCan',
  'canPasswordsPerPilot',
] as const;
export type Attempt = (typeof ATTEMPTS)[number];

type Limiters = Record<Attempt, RateLimiterPostgres>;
const limitersByRuntime = new WeakMap<Runtime, Limiters>();

function limitersOf(runtime: Runtime): Limiters {
  let limiters = limitersByRuntime.get(runtime);
  if (!limiters) {
    const entries = ATTEMPTS.map((attempt) => [attempt, createLimiter(runtime, attempt)]);
    limiters = Object.fromEntries(entries) as Limiters;
    limitersByRuntime.set(runtime, limiters);
  }
  return limiters;
}

function createLimiter(runtime: Runtime, attempt: Attempt): RateLimiterPostgres {
  const points = runtime.config.accounts[attempt];
  return new RateLimiterPostgres({
    storeClient: runtime.dataSource,
    storeType: 'typeorm',
    tableName: 'attempt',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: attempt,
    points,
    duration: runtime.config.accounts.attemptWindowMs / 1_000,
    // Who is over the limit costs no further statement.
    inMemoryBlockOnConsumed: points,
  });
}

/** The key is hashed: it fits the column whatever its length, and the table names nobody. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex');
}

/** Counts one attempt; a refusal where there were too many. */
export async function countAttempt(
  runtime: Runtime,
  attempt: Attempt,
  subject: string,
): Promise<Refusal | null> {
  try {
    await limitersOf(runtime)[attempt].consume(keyOf(subject));
    return null;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return refuse('TOO_MANY_REQUESTS', { retryAfterMs: Math.ceil(reason.msBeforeNext) });
  }
}

/** After a success, what failed before no longer counts. */
export async function forgetAttempts(
  runtime: Runtime,
  attempt: Attempt,
  subject: string,
): Promise<void> {
  await limitersOf(runtime)[attempt].delete(keyOf(subject));
}

/** Deletes the counts of windows that are over. */
export async function expireAttempts(tx: Tx): Promise<void> {
  await tx.manager.query('DELETE FROM attempt WHERE expire < $1', [tx.now.getTime()]);
}
