// A book of a million orders by SQL: escrow laid aside, goods accounted for, timers armed.
import { stations, itemTypes, type Station } from '#features/universe/index.ts';
import { expireOrder } from '#queues/market.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { armAll } from '#queues/timers/timers.ts';
import { FIRST_CHARACTER_ID, seedPilots } from '../seed.ts';

const PILOTS = 20_000;
/** Who calls: a hangar full of everything each. */
export const CALLERS = 50;
const TYPES = 200;
const DAY_MS = 86_400_000;
const ARM_CHUNK = 10_000;

export interface Book {
  readonly accountId: number;
  readonly station: Station;
  readonly typeIds: readonly number[];
  /** Of each caller, by type. */
  readonly stacks: ReadonlyMap<string, number>;
}

export const stackKey = (characterId: number, typeId: number): string => `${characterId} ${typeId}`;

// Sells stand above 1,000 ISK and buys below, so that none of them cross.
const ORDERS = `
  INSERT INTO market_order (region_id, solar_system_id, station_id, type_id, owner_id, character_id,
    division, is_buy, price_cents, volume_total, volume_remaining, min_volume, range, escrow_cents,
    sales_tax_ppm, issued_at, expires_at, state, modified_at)
  SELECT $1, $2, $3, ($4::int[])[1 + number % cardinality($4::int[])], owner_id, owner_id, 1,
    is_buy,
    price_cents, volume, volume, 1, CASE WHEN is_buy THEN 32767 ELSE -1 END,
    CASE WHEN is_buy THEN price_cents * volume ELSE 0 END, 75000, $5, $6, 'open', $5
  FROM generate_series(1, $7::int) AS number, LATERAL (SELECT
    ${FIRST_CHARACTER_ID} + number % ${PILOTS} AS owner_id,
    number / cardinality($4::int[]) % 2 = 0 AS is_buy,
    1 + number * 7 % 10 AS volume) AS drawn, LATERAL (SELECT
    CASE WHEN is_buy THEN 50000 + number * 13 % 500 * 100 ELSE 100100 + number * 17 % 500 * 100 END
      AS price_cents) AS priced`;

const ESCROW = `
  WITH escrow AS (
    SELECT owner_id, sum(escrow_cents) AS cents FROM market_order WHERE is_buy GROUP BY 1)
  INSERT INTO wallet_transfer (reference, kind, from_account_id, to_account_id, amount_cents,
    from_balance_cents, reason, at)
  SELECT 'bench ' || owner_id, 'market-escrow', account_id, 6, cents, balance_cents, '', $1
  FROM escrow JOIN wallet_account USING (owner_id)`;

const GOODS = `
  INSERT INTO inventory_movement (item_id, type_id, quantity, reason, to_owner_id, to_location_id,
    at)
  SELECT order_id, type_id, volume_total, 'administration', owner_id, order_id, $1
  FROM market_order WHERE NOT is_buy`;

const STACKS = `
  WITH stack AS (
    INSERT INTO inventory_item (type_id, owner_id, location_id, flag, quantity)
    SELECT type_id, ${FIRST_CHARACTER_ID} + caller, $1, 'hangar', 1000000000
    FROM unnest($2::int[]) AS type_id, generate_series(0, ${CALLERS - 1}) AS caller
    RETURNING *
  ), written AS (
    INSERT INTO inventory_movement (item_id, type_id, quantity, reason, to_owner_id, to_location_id,
      at) SELECT item_id, type_id, quantity, 'administration', owner_id, location_id, $3 FROM stack
  )
  SELECT item_id::float8 AS "itemId", type_id AS "typeId", owner_id AS "ownerId" FROM stack`;

export async function seedBook(runtime: Runtime, orders: number): Promise<Book> {
  const { dataSource } = runtime;
  const now = new Date();
  await seedPilots(runtime, { pilots: PILOTS, levels: 0, firstDueAt: now, spacingMs: 0 });
  const { station, typeIds } = await transact(runtime, async (tx) => {
    const station = [...(await stations(tx)).values()].find(({ serviceIds }) =>
      serviceIds.includes(7),
    );
    const traded = [...(await itemTypes(tx)).values()].filter(
      (type) => type.marketGroupId !== null,
    );
    if (!station) throw new Error('no station has a market');
    return { station, typeIds: traded.slice(0, TYPES).map(({ typeId }) => typeId) };
  });
  const { regionId, solarSystemId, stationId } = station;
  const expiresAt = new Date(now.getTime() + 90 * DAY_MS);
  const values = [regionId, solarSystemId, stationId, typeIds, now, expiresAt, orders];
  await dataSource.query(ORDERS, values);
  await dataSource.query(ESCROW, [now]);
  await dataSource.query(GOODS, [now]);
  const stacks = await dataSource.query<{ itemId: number; typeId: number; ownerId: number }[]>(
    STACKS,
    [stationId, typeIds, now],
  );
  await armAllOrders(runtime, expiresAt);
  await dataSource.query('VACUUM ANALYZE');
  const [account] = await dataSource.query<[{ id: number }]>('SELECT id FROM account LIMIT 1');
  return {
    accountId: account.id,
    station,
    typeIds,
    stacks: new Map(stacks.map((s) => [stackKey(s.ownerId, s.typeId), s.itemId])),
  };
}

async function armAllOrders(runtime: Runtime, dueAt: Date): Promise<void> {
  const rows = await runtime.dataSource.query<{ id: string }[]>(
    'SELECT order_id::text AS id FROM market_order WHERE character_id IS NOT NULL',
  );
  for (let from = 0; from < rows.length; from += ARM_CHUNK) {
    const chunk = rows.slice(from, from + ARM_CHUNK);
    const firings = chunk.map(({ id }) => ({ key: id, dueAt, payload: {} }));
    await transact(runtime, (tx) => armAll(tx, expireOrder, firings));
  }
}
