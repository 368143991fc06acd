// Something stays behind in space, and has an end from the first.
import { nullable, run } from '#entities/sql.ts';
import type { DebrisKind } from '#protocol/debris.ts';
import { decayDebris } from '#queues/debris.ts';
import type { Tx } from '#queues/runtime.ts';
import { armNew } from '#queues/timers/timers.ts';
import { insertDebris } from './debris.queries.ts';
import { firstDecay } from './rules.ts';

export interface NewDebris {
  readonly kind: DebrisKind;
  /** Of what it was; null for jet cans. */
  readonly typeId: number | null;
  readonly name: string;
  readonly ownerId: number;
  readonly solarSystemId: number;
  /** Metres from the star. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** When it came about, which may be past where a timer is late. */
  readonly madeAt: Date;
  /** The caller puts something in, in the same transaction. */
  readonly holdsItems: boolean;
  /** Of an anchored can: the item that it is, and its slots in the system. */
  readonly container?: {
    readonly containerId: number;
    readonly slot: number;
    readonly ownerSlot: number;
  };
}

/** Answers their ids in the same order; each is a place to put items in. */
export async function leaveDebris(tx: Tx, debris: readonly NewDebris[]): Promise<number[]> {
  if (debris.length === 0) return [];
  const column = <T>(of: (each: NewDebris) => T): T[] => debris.map(of);
  const decaysAts = column(({ kind, holdsItems, madeAt }) => firstDecay(kind, holdsItems, madeAt));
  const rows = await run(tx.manager, insertDebris, {
    kinds: column(({ kind }) => kind),
    typeIds: nullable(column(({ typeId }) => typeId)),
    names: column(({ name }) => name),
    ownerIds: column(({ ownerId }) => ownerId),
    solarSystemIds: column(({ solarSystemId }) => solarSystemId),
    xs: column(({ x }) => x),
    ys: column(({ y }) => y),
    zs: column(({ z }) => z),
    decaysAts,
    madeAts: column(({ madeAt }) => madeAt),
    containerIds: nullable(column(({ container }) => container?.containerId)),
    slots: nullable(column(({ container }) => container?.slot)),
    ownerSlots: nullable(column(({ container }) => container?.ownerSlot)),
  });
  const ids = rows.map(({ debrisId }) => debrisId);
  const firings = ids.map((id, index) => {
    return { key: String(id), dueAt: decaysAts[index] ?? tx.now, payload: {} };
  });
  await armNew(tx, decayDebris, firings);
  return ids;
}
