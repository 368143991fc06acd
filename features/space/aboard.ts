// What a pilot does out of a ship in space, as one transaction: under the lease of the system, and
// while the pilot is still there. All of it happens, or nothing where it is refused.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { transact, type Runtime, type Tx } from '#queues/runtime.ts';
import { holdPlace, type Lease } from '../cluster/index.ts';
import { lockPilot } from './pilots.ts';

/** A pilot in a ship, in a system that the caller holds. */
export interface Aboard {
  readonly lease: Lease;
  readonly characterId: number;
  readonly shipId: number;
}

/** Thrown through the transaction, so that what is refused leaves nothing behind. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** @throws PlaceLostError */
export async function doAboard<T>(
  runtime: Runtime,
  { lease, characterId, shipId }: Aboard,
  work: (tx: Tx) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await transact(runtime, async (tx) => {
      await holdPlace(tx, lease);
      const pilot = await lockPilot(tx, characterId);
      const isThere = pilot.shipId === shipId && pilot.solarSystemId === lease.placeId;
      const outcome = isThere ? await work(tx) : refuse('NOT_IN_SPACE');
      if (isRefusal(outcome)) throw new Refused(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
