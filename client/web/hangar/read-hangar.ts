// Reads what lies where, as far as a player has opened it.
import { RefusalError, type EphemerisClient, type Output } from '../../sdk/index.ts';
import { MAX_ITEM_PAGE, type InventoryItem } from '#protocol/inventory.ts';

export type Bay = Output<'inventory.list-bays'>[number];
type StationCount = Output<'inventory.list-places'>[number];

export interface Opened {
  items: readonly InventoryItem[];
  /** None where there is no such place. */
  bays: readonly Bay[];
  /** Whether there are more than are read. */
  hasMore: boolean;
}

export interface Contents {
  stations: readonly StationCount[];
  opened: ReadonlyMap<number, Opened>;
}

/** More than these in one place are reached by the filter of the market, or not at all. */
const MAX_PAGES = 5;

/** Whose things: the character's own, where no corporation is named. */
interface Owner {
  corporationId?: number;
}

export async function readHangar(
  client: EphemerisClient,
  owner: Owner,
  locationIds: readonly number[],
): Promise<Contents> {
  const [stations, ...opened] = await Promise.all([
    client.call('inventory.list-places', owner),
    ...locationIds.map((locationId) => readPlace(client, owner, locationId)),
  ]);
  return { stations, opened: new Map(locationIds.map((id, index) => [id, at(opened, index)])) };
}

const NOWHERE: Opened = { items: [], bays: [], hasMore: false };
const at = (opened: readonly Opened[], index: number): Opened => opened[index] ?? NOWHERE;

async function readPlace(
  client: EphemerisClient,
  owner: Owner,
  locationId: number,
): Promise<Opened> {
  try {
    const [bays, items] = await Promise.all([
      client.call('inventory.list-bays', { ...owner, locationId }),
      readItems(client, owner, locationId),
    ]);
    return { ...items, bays };
  } catch (error) {
    // A ship that was sold meanwhile leaves the rest readable.
    if (error instanceof RefusalError && error.code === 'NO_SUCH_PLACE') return NOWHERE;
    throw error;
  }
}

async function readItems(client: EphemerisClient, owner: Owner, locationId: number) {
  const items: InventoryItem[] = [];
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const last = items.at(-1)?.itemId;
    const after = last === undefined ? {} : { after: last };
    const found = await client.call('inventory.list-items', { ...owner, locationId, ...after });
    items.push(...found);
    if (found.length < MAX_ITEM_PAGE) return { items, hasMore: false };
  }
  return { items, hasMore: true };
}
