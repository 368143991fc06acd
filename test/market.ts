// What tests of the market need beside commands: goods and money out of nothing, and invariants.
import { expect } from 'vitest';
import type { TestPilot } from './pilots.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { Stock, writeStock } from '#features/inventory/index.ts';
import { openLedger, UNIVERSE, writeLedger } from '#features/wallet/index.ts';
import { brokenInvariants } from './economy/invariants/index.ts';

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

/** Money, goods, orders and jobs are as they must be, whatever has happened. */
export async function expectBalancedMarket({ dataSource, clock }: Runtime): Promise<void> {
  expect(await brokenInvariants(dataSource, () => new Date(clock.now()))).toEqual([]);
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
