// Things between a ship's cargo and what drifts in the space beside it.
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Vector } from '#protocol/space/index.ts';
import type { Runtime, Tx } from '#queues/runtime.ts';
import {
  anchorCan as anchor,
  checkJetCan,
  leaveDebris,
  openFrom,
  stowInDebris,
  takeFromDebris,
  unanchorCan as unanchor,
} from '../debris/index.ts';
import { freeCargoM3, relocate } from '../inventory/index.ts';
import { doAboard, type Aboard } from './aboard.ts';

const cargoOf = ({ characterId, shipId }: Aboard) => {
  return { ownerId: characterId, locationId: shipId, flag: 'cargo' as const };
};

/** Whole stacks into a new can; all of them, or none. */
export function jettisonCargo(
  runtime: Runtime,
  aboard: Aboard,
  itemIds: readonly number[],
  at: Vector,
): Promise<{ debrisId: number } | Refusal> {
  return doAboard(runtime, aboard, async (tx) => {
    const { characterId: ownerId, lease } = aboard;
    const items = await openFrom(tx, itemIds, cargoOf(aboard));
    if (!items) return refuse('NO_SUCH_ITEM', { itemIds });
    const tooMuch = await checkJetCan(tx, items);
    if (tooMuch) return tooMuch;
    const [debrisId = 0] = await leaveDebris(tx, [
      {
        ...{ kind: 'jet-can' as const, typeId: null, name: 'Can', ownerId },
        ...{ solarSystemId: lease.placeId, ...at, madeAt: tx.now, holdsItems: true },
      },
    ]);
    const to = { ownerId, locationId: debrisId, flag: 'contents' };
    await relocate(tx, items, () => to, { reason: 'jettison', contextId: debrisId });
    return { debrisId };
  });
}

/** Whole stacks into the cargo: theirs who takes them. */
export function lootDebris(
  runtime: Runtime,
  aboard: Aboard,
  debrisId: number,
  itemIds: readonly number[],
): Promise<Refusal | null> {
  return doAboard(runtime, aboard, async (tx) => {
    const taking = { debrisId, itemIds, to: cargoOf(aboard) };
    return (await takeFromDebris(tx, taking)) ?? checkCargo(tx, aboard);
  });
}

/** Whole stacks out of the cargo, into a can. */
export function stowCargo(
  runtime: Runtime,
  aboard: Aboard,
  debrisId: number,
  itemIds: readonly number[],
): Promise<Refusal | null> {
  const stowing = { debrisId, itemIds, from: cargoOf(aboard) };
  return doAboard(runtime, aboard, (tx) => stowInDebris(tx, stowing));
}

interface Anchoring {
  readonly itemId: number;
  readonly passwordHash: string | null;
}

/** A container out of the cargo, to where it stands from now on. */
export function anchorCan(
  runtime: Runtime,
  aboard: Aboard,
  anchoring: Anchoring,
  at: Vector,
): Promise<{ debrisId: number } | Refusal> {
  const { characterId: ownerId, shipId, lease } = aboard;
  const place = { ownerId, shipId, solarSystemId: lease.placeId, ...at };
  return doAboard(runtime, aboard, (tx) => anchor(tx, { ...anchoring, ...place }));
}

/** An anchored can back into the cargo, with what is in it. */
export function unanchorCan(
  runtime: Runtime,
  aboard: Aboard,
  debrisId: number,
): Promise<Refusal | null> {
  return doAboard(runtime, aboard, async (tx) => {
    const { characterId: ownerId, shipId } = aboard;
    return (await unanchor(tx, { debrisId, shipId, ownerId })) ?? checkCargo(tx, aboard);
  });
}

/** After something was put in: whoever put in too much did not. */
async function checkCargo(tx: Tx, { shipId }: Aboard): Promise<Refusal | null> {
  const freeM3 = await freeCargoM3(tx, shipId);
  return freeM3 < 0 ? refuse('NOT_ENOUGH_SPACE', { lackingM3: -freeM3 }) : null;
}
