// Passwords of anchored cans, as pilots in space set and say them. They are hashed before the
// transaction begins, which holds nothing up meanwhile; it looks again at what they are for.
import { isRefusal, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import { changeLock, giveKey, hashCanPassword, tryPassword } from '../debris/index.ts';
import { doAboard, type Aboard } from './aboard.ts';

export async function unlockCan(
  runtime: Runtime,
  aboard: Aboard,
  debrisId: number,
  password: string,
): Promise<Refusal | null> {
  const guess = { debrisId, characterId: aboard.characterId };
  const lockId = await tryPassword(runtime, guess, password);
  if (isRefusal(lockId)) return lockId;
  return doAboard(runtime, aboard, (tx) => giveKey(tx, guess, lockId));
}

/** Null where there is to be no password. */
export async function setCanPassword(
  runtime: Runtime,
  aboard: Aboard,
  debrisId: number,
  password: string | null,
): Promise<Refusal | null> {
  const { characterId } = aboard;
  const passwordHash =
    password === null ? null : await hashCanPassword(runtime, characterId, password);
  if (isRefusal(passwordHash)) return passwordHash;
  return doAboard(runtime, aboard, (tx) => changeLock(tx, { debrisId, characterId }, passwordHash));
}
