// One piece of debris: held until the transaction ends, and who may put hands into it.
import { run } from '#entities/sql.ts';
import { DebrisKind } from '#protocol/debris.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Tx } from '#queues/runtime.ts';
import { decayDebris } from '#queues/debris.ts';
import { arm, disarm } from '#queues/timers/timers.ts';
import { itemType } from '../universe/index.ts';
import { deleteDebris, findDebris, lockDebris, setDecay, tryDoor } from './debris.queries.ts';
import { JET_CAN_M3 } from './rules.ts';

export interface OneDebris {
  readonly debrisId: number;
  readonly kind: DebrisKind;
  /** Null for jet cans. */
  readonly typeId: number | null;
  readonly ownerId: number;
  readonly decaysAt: Date;
  /** The item that a can is, which lies in it; null where there is none. */
  readonly containerId: number | null;
  /** The place of what is in it. */
  readonly locationId: number;
}

/** Refused where it is gone, or past its end. */
export async function holdDebris(tx: Tx, debrisId: number): Promise<OneDebris | Refusal> {
  const [row] = await run(tx.manager, lockDebris, { debrisIds: [debrisId] });
  return toDebris(tx, row) ?? refuse('NOT_FOUND', { debrisId });
}

/** As it is now: the next moment it may be gone. */
export async function seeDebris(tx: Tx, debrisId: number): Promise<OneDebris | Refusal> {
  const [row] = await run(tx.manager, findDebris, { debrisId });
  return toDebris(tx, row) ?? refuse('NOT_FOUND', { debrisId });
}

type Row = Omit<OneDebris, 'kind' | 'locationId'> & { readonly kind: string };

function toDebris(tx: Tx, row: Row | undefined): OneDebris | undefined {
  if (!row || row.decaysAt <= tx.now) return undefined;
  const kind = DebrisKind.parse(row.kind);
  return { ...row, kind, locationId: row.containerId ?? row.debrisId };
}

/** What was anchored opens to its owner and to whoever has a key; all else to anybody. */
export async function checkOpen(
  tx: Tx,
  { kind, ownerId, containerId }: OneDebris,
  characterId: number,
): Promise<Refusal | null> {
  if (kind !== 'anchored-can' || ownerId === characterId) return null;
  const [door] =
    containerId === null ? [] : await run(tx.manager, tryDoor, { containerId, characterId });
  if (door?.hasKey) return null;
  return refuse('CAN_LOCKED', { hasPassword: door !== undefined });
}

/** Null where nothing can be put in. */
export async function capacityOf(
  tx: Tx,
  { kind, containerId, typeId }: OneDebris,
): Promise<number | null> {
  if (kind === 'jet-can') return JET_CAN_M3;
  if (containerId === null || typeId === null) return null;
  return (await itemType(tx, typeId))?.capacityM3 ?? null;
}

/** Gives held debris another end; where there is none, it is gone at once. */
export async function renew(tx: Tx, debrisId: number, decaysAt: Date | undefined): Promise<void> {
  if (!decaysAt) return removeDebris(tx, debrisId);
  await run(tx.manager, setDecay, { debrisId, decaysAt });
  await arm(tx, decayDebris, String(debrisId), decaysAt, {});
}

/** What was in it is elsewhere by now. */
export async function removeDebris(tx: Tx, debrisId: number): Promise<void> {
  await run(tx.manager, deleteDebris, { debrisIds: [debrisId] });
  await disarm(tx, decayDebris, String(debrisId));
}
