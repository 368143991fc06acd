// What tests of the market need beside commands: goods and money out of nothing, and invariants.
import { expect } from 'vitest';
import type { TestPilot } from './pilots.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { Stock, writeStock } from '#features/inventory/index.ts';
import { openLedger, UNIVERSE, writeLedger } from '#features/wallet/index.ts';

export interface Held {
  /** The owner: a character, or a corporation. */
  readonly characterId: number;
  readonly stationId: number;
  readonly typeId: number;
}

export async function giveItems(runtime: Runtime, held: Held, quantity: number): Promise<number> {
  const { characterId: ownerId, stationId: locationId, typeId } = held;
  const stock = new Stock([]);
  const gift = { ownerId, locationId, typeId, quantity, flag: 'hangar', from: null } as const;
  stock.give({ ...gift, reason: 'administration' });
  const [itemId = 0] = await transact(runtime, (tx) => writeStock(tx, stock));
  return itemId;
}

export async function giveMoney(
  runtime: Runtime,
  ownerId: number,
  amountCents: bigint,
  division = 1,
): Promise<void> {
  await transact(runtime, async (tx) => {
    const ledger = await openLedger(tx, [{ ownerId, division }]);
    ledger.transfer({
      reference: `test ${Math.random()}`,
      kind: 'administration',
      fromAccountId: UNIVERSE.administration,
      toAccountId: ledger.account(ownerId, division)?.accountId ?? 0,
      amountCents,
    });
    await writeLedger(tx, ledger);
  });
}

export async function train(
  runtime: Runtime,
  characterId: number,
  levels: Record<number, number>,
): Promise<void> {
  for (const [skillTypeId, level] of Object.entries(levels)) {
    await runtime.dataSource.query(
      `INSERT INTO skill (character_id, skill_type_id, level, skill_points) VALUES ($1, $2, $3, 0)`,
      [characterId, Number(skillTypeId), level],
    );
  }
}

export async function balanceOf(runtime: Runtime, ownerId: number, division = 1): Promise<bigint> {
  const [row] = await runtime.dataSource.query<[{ cents: string }]>(
    'SELECT balance_cents AS cents FROM wallet_account WHERE owner_id = $1 AND division = $2',
    [ownerId, division],
  );
  return BigInt(row.cents);
}

export async function amountOf(runtime: Runtime, held: Held): Promise<number> {
  const [row] = await runtime.dataSource.query<[{ amount: number }]>(
    `SELECT COALESCE(sum(quantity), 0)::int AS amount FROM inventory_item
     WHERE owner_id = $1 AND location_id = $2 AND type_id = $3`,
    [held.characterId, held.stationId, held.typeId],
  );
  return row.amount;
}

/** Each answers what is not as it must be. */
const BROKEN = {
  money: `SELECT 1 WHERE (SELECT COALESCE(sum(balance_cents), 0) FROM wallet_account) <>
    (SELECT COALESCE(sum(CASE WHEN from_account_id <= 1000 THEN amount_cents ELSE 0 END)
       - sum(CASE WHEN to_account_id <= 1000 THEN amount_cents ELSE 0 END), 0)
     FROM wallet_transfer)`,
  escrow: `SELECT 1 WHERE (SELECT COALESCE(sum(escrow_cents), 0) FROM market_order) <>
    (SELECT COALESCE(sum(CASE WHEN to_account_id = ${UNIVERSE.marketEscrow} THEN amount_cents
       ELSE -amount_cents END), 0) FROM wallet_transfer
     WHERE ${UNIVERSE.marketEscrow} IN (from_account_id, to_account_id))`,
  volume: `SELECT order_id FROM market_order LEFT JOIN LATERAL (
      SELECT COALESCE(sum(quantity), 0) AS traded FROM market_trade
      WHERE order_id IN (buy_order_id, sell_order_id)) AS trades ON true
    WHERE volume_total - volume_remaining <> traded`,
  goodsOfOrders: `SELECT order_id FROM market_order LEFT JOIN LATERAL (
      SELECT COALESCE(sum(CASE WHEN to_location_id = order_id THEN quantity ELSE -quantity END), 0)
        AS held FROM inventory_movement WHERE order_id IN (from_location_id, to_location_id)
    ) AS movements ON true
    WHERE held <> CASE WHEN state = 'open' AND NOT is_buy AND character_id IS NOT NULL
      THEN volume_remaining ELSE 0 END`,
  items: `SELECT type_id, owner_id, location_id FROM (
      SELECT type_id, owner_id, location_id, quantity FROM inventory_item
      UNION ALL SELECT type_id, to_owner_id, to_location_id, -quantity FROM inventory_movement
        WHERE to_location_id IS NOT NULL
      UNION ALL SELECT type_id, from_owner_id, from_location_id, quantity FROM inventory_movement
        WHERE from_location_id IS NOT NULL
    ) AS moved
    WHERE location_id NOT IN (SELECT order_id FROM market_order)
    GROUP BY 1, 2, 3 HAVING sum(quantity) <> 0`,
  crossed: `SELECT buy.order_id FROM market_order AS buy JOIN market_order AS sell
    USING (region_id, type_id)
    WHERE buy.state = 'open' AND sell.state = 'open' AND buy.is_buy AND NOT sell.is_buy
      AND buy.price_cents >= sell.price_cents AND buy.min_volume = 1
      AND (buy.range = 32767 OR buy.station_id = sell.station_id)
      AND COALESCE(buy.character_id, sell.character_id) IS NOT NULL`,
} as const;

/** Money, escrow, volumes and goods are conserved; nothing that could trade is left standing. */
export async function expectBalancedMarket(runtime: Runtime): Promise<void> {
  for (const [invariant, sql] of Object.entries(BROKEN)) {
    expect({ invariant, broken: await runtime.dataSource.query<unknown[]>(sql) }).toEqual({
      invariant,
      broken: [],
    });
  }
}

interface Placement {
  readonly priceCents: string;
  readonly quantity: number;
  readonly durationDays?: number;
  readonly stationId?: number;
}
interface BuyPlacement extends Placement {
  readonly range?: 'station' | 'system' | 'region' | number;
  readonly minVolume?: number;
}

/** Short ways to trade one type at one station. */
export function tradingPost(
  runtime: () => Runtime,
  place: () => { stationId: number; typeId: number },
) {
  const buyInput = (input: BuyPlacement) => ({
    side: 'buy' as const,
    ...place(),
    durationDays: 30,
    ...input,
  });
  const sellInput = (input: Placement & { itemId: number }) => ({
    side: 'sell' as const,
    ...place(),
    durationDays: 30,
    ...input,
  });
  const heldBy = ({ characterId }: TestPilot, stationId = place().stationId): Held => ({
    ...place(),
    characterId,
    stationId,
  });
  return {
    buyInput,
    sellInput,
    buy: (pilot: TestPilot, input: BuyPlacement) =>
      pilot.call('market.place-order', buyInput(input)),
    /** A stack in the pilot's hangar, and an order that sells it. */
    sell: async (pilot: TestPilot, input: Placement) => {
      const held = heldBy(pilot, input.stationId);
      const itemId = await giveItems(runtime(), held, input.quantity);
      return pilot.call('market.place-order', sellInput({ itemId, ...input }));
    },
    balance: ({ characterId }: TestPilot) => balanceOf(runtime(), characterId),
    goods: (pilot: TestPilot, stationId?: number) => amountOf(runtime(), heldBy(pilot, stationId)),
  };
}
