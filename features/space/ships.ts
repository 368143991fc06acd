// The ships of a system, as a grid takes them in.
import { run } from '#entities/sql.ts';
import type { ShipAttributes, Vector } from '#protocol/space/index.ts';
import type { Tx } from '#queues/runtime.ts';
import { itemTypes, typesAttributes } from '../universe/index.ts';
import { shipAttributesOf } from './rules.ts';
import * as sql from './space.queries.ts';

export interface ShipInSpace {
  readonly shipId: number;
  readonly typeId: number;
  readonly ownerId: number;
  /** What others read. */
  readonly name: string;
  /** Null where nobody is aboard. */
  readonly pilotId: number | null;
  /** Where it came into the system, and when. */
  readonly position: Vector;
  readonly cameAt: Date;
  readonly attributes: ShipAttributes;
}

/** Ships by their ids, or by those of the pilots aboard. */
export interface Wanted {
  readonly shipIds: readonly number[];
  readonly pilotIds: readonly number[];
}

/** In the order of their ids; all, or those that are wanted. */
export async function shipsIn(
  tx: Tx,
  solarSystemId: number,
  wanted?: Wanted,
): Promise<ShipInSpace[]> {
  const { shipIds, pilotIds } = wanted ?? { shipIds: [], pilotIds: [] };
  const rows = await run(tx.manager, sql.readShips, {
    solarSystemId,
    isAll: wanted === undefined,
    shipIds: [...shipIds],
    pilotIds: [...pilotIds],
  });
  const types = await itemTypes(tx);
  const attributes = await typesAttributes(tx, [...new Set(rows.map(({ typeId }) => typeId))]);
  return rows.map(({ x, y, z, ...row }) => {
    const type = types.get(row.typeId);
    return {
      shipId: row.shipId,
      typeId: row.typeId,
      ownerId: row.ownerId,
      name: row.pilotName ?? row.shipName ?? type?.name ?? 'Ship',
      pilotId: row.pilotId,
      position: { x, y, z },
      cameAt: row.cameAt,
      attributes: shipAttributesOf(
        type ?? { massKg: 0, radiusM: 0 },
        attributes.get(row.typeId) ?? new Map(),
      ),
    };
  });
}
