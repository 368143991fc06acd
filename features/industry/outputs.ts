// Where the products of jobs go: the container that was wanted, while it stands there and has room,
// or else the hangar.
import type { Tx } from '#queues/runtime.ts';
import { openStock, type Item } from '../inventory/index.ts';
import { itemTypes, type ItemType } from '../universe/index.ts';
import type { JobRow } from './jobs.ts';

/** Cargo, secure, audit-log and freight containers. */
const CONTAINER_GROUPS = new Set([12, 340, 448, 649]);
const TOLERANCE_M3 = 1e-6;

export interface Output {
  readonly locationId: number;
  readonly flag: string;
  /** Whether the container that was wanted is full or gone. */
  readonly isMoved: boolean;
}

/** Containers under their locks, and the room that is left in each of them. */
export interface Containers {
  readonly types: ReadonlyMap<number, ItemType>;
  readonly items: ReadonlyMap<number, Item>;
  readonly freeM3: Map<number, number>;
}

/** Locks blueprints and wanted containers of jobs together, in the order of their ids. */
export async function openOutputs(tx: Tx, jobs: readonly JobRow[]): Promise<Containers> {
  const types = await itemTypes(tx);
  const wanted = new Set(jobs.filter(isContainerWanted).map((job) => job.outputLocationId));
  const blueprintIds = jobs.flatMap(({ blueprintItemId }) => blueprintItemId ?? []);
  const stock = await openStock(tx, [...new Set([...wanted, ...blueprintIds])]);
  const items = stock.items().filter(({ itemId }) => wanted.has(itemId));
  const freeM3 = await freeIn(tx, items, types);
  return { types, items: new Map(items.map((item) => [item.itemId, item])), freeM3 };
}

const isContainerWanted = (job: JobRow): boolean => job.outputLocationId !== job.facilityId;

/** Whether products can be put into a container of the owner's in the facility. */
export function isUsable(
  item: Item | undefined,
  types: ReadonlyMap<number, ItemType>,
  { ownerId, facilityId }: { ownerId: number; facilityId: number },
): boolean {
  if (!item?.singleton || item.ownerId !== ownerId || item.locationId !== facilityId) return false;
  return CONTAINER_GROUPS.has(types.get(item.typeId)?.groupId ?? 0);
}

/** Counts what is put there, so that the next job of the batch finds less room. */
export function outputOf(job: JobRow, quantity: number, containers: Containers): Output {
  const { outputLocationId: locationId, outputFlag: flag, facilityId } = job;
  if (!isContainerWanted(job)) return { locationId, flag, isMoved: false };
  const { types, items, freeM3 } = containers;
  const type = types.get(job.productTypeId);
  const volumeM3 = quantity * (type?.packagedVolumeM3 ?? 0);
  const free = freeM3.get(locationId) ?? 0;
  if (!isUsable(items.get(locationId), types, job) || volumeM3 > free + TOLERANCE_M3) {
    return { locationId: facilityId, flag: job.inputFlag, isMoved: true };
  }
  freeM3.set(locationId, free - volumeM3);
  return { locationId, flag: 'contents', isMoved: false };
}

async function freeIn(
  tx: Tx,
  holders: readonly Item[],
  types: ReadonlyMap<number, ItemType>,
): Promise<Map<number, number>> {
  const free = new Map(
    holders.map(({ itemId, typeId }) => [itemId, types.get(typeId)?.capacityM3 ?? 0]),
  );
  if (free.size === 0) return free;
  const rows = await tx.manager.query<
    { locationId: number; typeId: number; singleton: boolean; quantity: number }[]
  >(
    `SELECT location_id::float8 AS "locationId", type_id AS "typeId", singleton,
       sum(quantity)::float8 AS quantity
     FROM inventory_item WHERE location_id = ANY ($1::bigint[]) GROUP BY 1, 2, 3`,
    [[...free.keys()]],
  );
  for (const { locationId, typeId, singleton, quantity } of rows) {
    const type = types.get(typeId);
    const volumeM3 = (singleton ? type?.volumeM3 : type?.packagedVolumeM3) ?? 0;
    free.set(locationId, (free.get(locationId) ?? 0) - quantity * volumeM3);
  }
  return free;
}
