// Passwords: hashed with argon2id by OWASP's parameters, verified in the same time for everyone.
import { argon2id, hash, verify } from 'argon2';
import { refuse, type Refusal } from '#protocol/refusals.ts';

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
export const HASHING = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Verified where there is no account, so that the answer takes as long as where there is one. */
export const NOBODY =
  '$argon2id$v=19$m=19456,p=1,t=2$mnSGYVWriurozFmH34R50Q$' +
  '0thQLW1tgXlomgXpzm6qa7WnLNounnw/zrRx8o8ju6A';

/** Hashes wait for four threads: more than this under way and the last would wait for seconds. */
const MAX_UNDER_WAY = 64;
let underWay = 0;

async function bounded<T>(work: () => Promise<T>): Promise<T | Refusal> {
  if (underWay >= MAX_UNDER_WAY) return refuse('OVERLOADED');
  underWay++;
  try {
    return await work();
  } finally {
    underWay--;
  }
}

export function hashPassword(password: string): Promise<string | Refusal> {
  return bounded(() => hash(password, HASHING));
}

/** Whether the password fits the hash; `null`, for an unknown account, takes as long. */
export function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean | Refusal> {
  return bounded(async () => {
    const fits = await verify(passwordHash ?? NOBODY, password);
    return fits && passwordHash !== null;
  });
}
