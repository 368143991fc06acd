// Pure: an order in memory, under the lock of its book.
import type { OrderState } from '#protocol/market.ts';
import type { IReadOrdersResult } from './market.queries.ts';

export interface Order {
  readonly orderId: number;
  readonly regionId: number;
  readonly solarSystemId: number;
  readonly stationId: number;
  readonly typeId: number;
  readonly ownerId: number;
  /** Who placed it; null: the universe. */
  readonly characterId: number | null;
  readonly division: number;
  readonly isBuy: boolean;
  readonly minVolume: number;
  readonly range: number;
  /** Null: it does not end. */
  readonly expiresAt: Date | null;
  priceCents: bigint;
  volumeTotal: number;
  volumeRemaining: number;
  escrowCents: bigint;
  salesTaxPpm: number;
  issuedAt: Date;
  state: OrderState;
}

export function orderOf(row: IReadOrdersResult): Order {
  return {
    ...row,
    priceCents: BigInt(row.priceCents),
    escrowCents: BigInt(row.escrowCents),
    state: row.state as OrderState,
  };
}

export const bookKey = ({ regionId, typeId }: { regionId: number; typeId: number }): string =>
  `${regionId} ${typeId}`;

/** Where goods that come to the owner are put. */
export const hangarOf = ({ ownerId, characterId }: Order): string =>
  ownerId === characterId ? 'hangar' : 'hangar-1';
