// The lock of a can: its password is hashed and tried outside of transactions, for that takes long;
// who knew it gets a key, which is good for as long as the lock is.
import { run } from '#entities/sql.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import { countAttempt, forgetAttempts, hashPassword, verifyPassword } from '../accounts/index.ts';
import { findLock, insertKey, insertLock, removeLock } from './debris.queries.ts';
import { holdDebris } from './hold-debris.ts';

/** The hash of a new password: so many of a pilot, for each costs as much as a login. */
export async function hashCanPassword(
  runtime: Runtime,
  characterId: number,
  password: string,
): Promise<string | Refusal> {
  const tooMany = await countAttempt(runtime, 'canPasswordsPerPilot', String(characterId));
  return tooMany ?? hashPassword(password);
}

interface Guess {
  readonly debrisId: number;
  readonly characterId: number;
}

/** Answers the lock that a password opens. A can without any takes as long to find out. */
export async function tryPassword(
  runtime: Runtime,
  { debrisId, characterId }: Guess,
  password: string,
): Promise<number | Refusal> {
  const subject = `${characterId} ${debrisId}`;
  const tooMany = await countAttempt(runtime, 'unlocksPerCan', subject);
  if (tooMany) return tooMany;
  const now = new Date(runtime.clock.now());
  const [lock] = await run(runtime.dataSource.manager, findLock, { debrisId, now });
  const fits = await verifyPassword(lock?.passwordHash ?? null, password);
  if (isRefusal(fits)) return fits;
  if (!lock || !fits) return refuse('WRONG_PASSWORD', { debrisId });
  await forgetAttempts(runtime, 'unlocksPerCan', subject);
  return lock.lockId;
}

/** Refused where the can has got another lock since its password was tried. */
export async function giveKey(
  tx: Tx,
  { debrisId, characterId }: Guess,
  lockId: number,
): Promise<Refusal | null> {
  const debris = await holdDebris(tx, debrisId);
  if (isRefusal(debris)) return debris;
  const { containerId } = debris;
  if (containerId === null) return refuse('WRONG_PASSWORD', { debrisId });
  const [key] = await run(tx.manager, insertKey, { lockId, containerId, characterId });
  return key ? null : refuse('WRONG_PASSWORD', { debrisId });
}

/** By its owner. Who had a key before has none any more. */
export async function changeLock(
  tx: Tx,
  { debrisId, characterId }: Guess,
  passwordHash: string | null,
): Promise<Refusal | null> {
  const debris = await holdDebris(tx, debrisId);
  if (isRefusal(debris)) return debris;
  const { containerId, ownerId } = debris;
  if (containerId === null || ownerId !== characterId) return refuse('NOT_FOUND', { debrisId });
  await setLock(tx, containerId, passwordHash);
  return null;
}

/** Null takes the lock away. */
export async function setLock(
  tx: Tx,
  containerId: number,
  passwordHash: string | null,
): Promise<void> {
  await run(tx.manager, removeLock, { containerId });
  if (passwordHash !== null) await run(tx.manager, insertLock, { containerId, passwordHash });
}
