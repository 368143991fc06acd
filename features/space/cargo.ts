// Things between a ship's cargo and the space beside it.
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Vector } from '#protocol/space/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { holdPlace, type Lease } from '../cluster/index.ts';
import { leaveDebris, takeFromDebris } from '../debris/index.ts';
import { freeCargoM3, openStock, relocate } from '../inventory/index.ts';

const CARGO = 'cargo';

interface Hold {
  readonly lease: Lease;
  readonly shipId: number;
}

/** Whole stacks into a new can; all of them, or none. */
export function jettisonCargo(
  runtime: Runtime,
  { lease, shipId, ownerId }: Hold & { readonly ownerId: number },
  itemIds: readonly number[],
  at: Vector,
): Promise<{ debrisId: number } | Refusal> {
  return transact(runtime, async (tx) => {
    await holdPlace(tx, lease);
    const wanted = [...new Set(itemIds)];
    const items = (await openStock(tx, wanted)).items();
    const own = items.filter(({ locationId, flag }) => locationId === shipId && flag === CARGO);
    if (own.length < wanted.length) return refuse('NO_SUCH_ITEM', { itemIds });
    const [debrisId = 0] = await leaveDebris(tx, [
      {
        ...{ kind: 'jet-can' as const, typeId: null, name: 'Can', ownerId },
        ...{ solarSystemId: lease.placeId, ...at, madeAt: tx.now, holdsItems: true },
      },
    ]);
    const to = (item: { ownerId: number }) => {
      return { ownerId: item.ownerId, locationId: debrisId, flag: 'contents' };
    };
    await relocate(tx, own, to, { reason: 'jettison', contextId: debrisId });
    return { debrisId };
  });
}

/** Whole stacks into the cargo: theirs who takes them. */
export async function lootDebris(
  runtime: Runtime,
  { lease, shipId, pilotId }: Hold & { readonly pilotId: number | null },
  debrisId: number,
  itemIds: readonly number[],
): Promise<Refusal | undefined> {
  if (pilotId === null) return refuse('NOT_IN_SPACE');
  // Where it does not fit, what was taken stays where it was.
  const undo = new Error('the cargo is full');
  let refusal: Refusal | null = null;
  try {
    await transact(runtime, async (tx) => {
      await holdPlace(tx, lease);
      const wanted = [...new Set(itemIds)];
      const to = { ownerId: pilotId, locationId: shipId, flag: CARGO };
      refusal = await takeFromDebris(tx, { debrisId, itemIds: wanted, to });
      const freeM3 = await freeCargoM3(tx, shipId);
      if (freeM3 < 0) refusal ??= refuse('NOT_ENOUGH_SPACE', { lackingM3: -freeM3 });
      if (isRefusal(refusal)) throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  return refusal ?? undefined;
}
