// Pure: the items that a transaction has locked, and what it takes from them and gives out.

export interface Item {
  readonly itemId: number;
  readonly typeId: number;
  readonly ownerId: number;
  /** A station, a solar system, another item, an order or a job. */
  readonly locationId: number;
  readonly flag: string;
  readonly quantity: number;
  /** Assembled, or a blueprint with its own research: it stacks with nothing. */
  readonly singleton: boolean;
  readonly name: string | null;
  /** Of blueprint copies: runs left; null for an original. */
  readonly runs: number | null;
  readonly materialEfficiency: number | null;
  readonly timeEfficiency: number | null;
}

/** Why things moved. */
type MovementReason =
  | 'starting-kit'
  | 'move'
  | 'split'
  | 'merge'
  | 'assemble'
  | 'repackage'
  | 'trash'
  | 'check-in'
  | 'market-order'
  | 'market-return'
  | 'market-trade'
  | 'industry-material'
  | 'industry-blueprint'
  | 'industry-product'
  | 'anchor'
  | 'unanchor'
  | 'fuel'
  | 'jettison'
  | 'drop'
  | 'scoop'
  | 'stow'
  | 'anchor-can'
  | 'unanchor-can'
  | 'undock'
  | 'dock'
  | 'jump'
  | 'board'
  | 'destroyed'
  | 'decayed'
  | 'administration';

/** Where things are accounted for, and whose they are there. */
export interface Place {
  readonly ownerId: number;
  readonly locationId: number;
}

export interface Cause {
  readonly reason: MovementReason;
  /** The order, job or other thing that it is for. */
  readonly contextId?: number;
}

export interface Gift extends Place, Cause {
  readonly typeId: number;
  readonly quantity: number;
  readonly flag: string;
  /** Null where it comes into the world. */
  readonly from: Place | null;
  readonly blueprint?: Blueprint;
}

/** What an item is beside its type, where it is a blueprint. */
interface Blueprint {
  /** Null for an original. */
  readonly runs: number | null;
  readonly materialEfficiency: number;
  readonly timeEfficiency: number;
}

export interface Movement extends Cause {
  readonly itemId: number;
  readonly typeId: number;
  readonly quantity: number;
  readonly from: Place;
  readonly to: Place | null;
}

export class Stock {
  readonly #items: Map<number, Item>;
  /** How much was taken from each item. */
  readonly taken = new Map<number, number>();
  readonly movements: Movement[] = [];
  readonly gifts: Gift[] = [];

  constructor(items: readonly Item[]) {
    this.#items = new Map(items.map((item) => [item.itemId, item]));
  }

  /** As it is after what was taken; undefined where nothing of it is left, or it was not locked. */
  item(itemId: number): Item | undefined {
    const item = this.#items.get(itemId);
    const quantity = item && item.quantity - (this.taken.get(itemId) ?? 0);
    return item && quantity ? { ...item, quantity } : undefined;
  }

  /** All that is left, by id. */
  items(): Item[] {
    return [...this.#items.keys()].flatMap((itemId) => this.item(itemId) ?? []);
  }

  /** Takes from a stack. Null as `to`: it leaves the world. */
  take(itemId: number, quantity: number, to: Place | null, cause: Cause): void {
    const item = this.item(itemId);
    if (!item || !Number.isInteger(quantity) || quantity <= 0 || quantity > item.quantity) {
      throw new RangeError(`cannot take ${quantity} of item ${itemId}`);
    }
    const { typeId, ownerId, locationId } = item;
    this.taken.set(itemId, (this.taken.get(itemId) ?? 0) + quantity);
    this.movements.push({ ...cause, itemId, typeId, quantity, from: { ownerId, locationId }, to });
  }

  /** Makes a new stack, or a new blueprint. */
  give(gift: Gift): void {
    if (!Number.isInteger(gift.quantity) || gift.quantity <= 0) {
      throw new RangeError(`cannot give ${gift.quantity} of type ${gift.typeId}`);
    }
    this.gifts.push(gift);
  }
}

/** What was locked of a stack, before anything was taken: the database is asked to confirm it. */
export function takenFrom(stock: Stock): { itemId: number; quantity: number; remainder: number }[] {
  return [...stock.taken].map(([itemId, quantity]) => ({
    itemId,
    quantity,
    remainder: stock.item(itemId)?.quantity ?? 0,
  }));
}
