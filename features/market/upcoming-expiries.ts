// Which open orders of owners will expire, and when.
import type { Tx } from '#queues/runtime.ts';

export interface UpcomingExpiry {
  readonly orderId: number;
  readonly isBuy: boolean;
  readonly typeId: number;
  readonly solarSystemId: number;
  readonly at: Date;
}

/** In their order. */
export function upcomingExpiries(
  tx: Tx,
  ownerIds: readonly number[],
  limit: number,
): Promise<UpcomingExpiry[]> {
  return tx.manager.query<UpcomingExpiry[]>(
    `SELECT order_id::float8 AS "orderId", is_buy AS "isBuy", type_id AS "typeId",
       solar_system_id AS "solarSystemId", expires_at AS at
     FROM market_order WHERE owner_id = ANY ($1::int[]) AND character_id IS NOT NULL
       AND state = 'open' AND expires_at > $2
     ORDER BY expires_at, order_id LIMIT $3`,
    [ownerIds, tx.now, limit],
  );
}
