// What owners see of their money: what one loses another has, and nothing is ever made of nothing.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPilot, type TestPilot } from '../../test/pilots.ts';
import { openWorld, type World } from '../../test/world.ts';
import { Ledger } from './ledger.ts';

const START_CENTS = 500_000_000n;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const pilots = (count: number): Promise<TestPilot[]> =>
  Promise.all(Array.from({ length: count }, () => createPilot(world.runtime)));
const balance = async (pilot: TestPilot): Promise<bigint> =>
  BigInt((await pilot.call('wallet.get-accounts', {}))[0]?.balanceCents ?? 0);
const pay = (from: TestPilot, to: TestPilot, amountCents: string, id = randomUUID()) =>
  from.answer('wallet.transfer', { toOwnerId: to.characterId, amountCents }, id);

/** The sum of all balances against what the universe gave and took. */
async function imbalanceCents(): Promise<string> {
  const [row] = await world.runtime.dataSource.query<[{ cents: string }]>(
    `SELECT ((SELECT COALESCE(sum(balance_cents), 0) FROM wallet_account)
       - (SELECT COALESCE(sum(amount_cents), 0) FROM wallet_transfer WHERE from_account_id <= 1000)
       + (SELECT COALESCE(sum(amount_cents), 0) FROM wallet_transfer WHERE to_account_id <= 1000)
     )::text AS cents`,
  );
  return row.cents;
}

it('moves money from one to another, and both journals say so', async () => {
  const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
  await ann.call('wallet.transfer', {
    toOwnerId: ben.characterId,
    amountCents: '12345',
    reason: 'for the ore',
  });
  expect(await balance(ann)).toBe(START_CENTS - 12_345n);
  expect(await balance(ben)).toBe(START_CENTS + 12_345n);
  const [entry] = await ben.call('wallet.list-journal', {});
  expect(entry).toMatchObject({
    kind: 'player-donation',
    amountCents: '12345',
    balanceCents: String(START_CENTS + 12_345n),
    otherOwnerId: ann.characterId,
    reason: 'for the ore',
  });
  const [heard] = await ben.heard();
  expect(heard).toMatchObject({ kind: 'wallet.money-received', body: { amountCents: '12345' } });
  const entries = await ann.call('wallet.list-journal', { limit: 1 });
  expect(entries[0]?.amountCents).toBe('-12345');
  const before = entries[0]?.transferId as number;
  const older = await ann.call('wallet.list-journal', { before });
  expect(older.map(({ kind }) => kind)).toEqual(['starting-funds']);
});

it('spends the last cent once, however many try at once', async () => {
  const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
  const tries = Array.from({ length: 40 }, () => pay(ann, ben, String(START_CENTS / 4n)));
  const answers = await Promise.all(tries);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(4);
  expect(await balance(ann)).toBe(0n);
  expect(await balance(ben)).toBe(START_CENTS * 2n);
  expect(await imbalanceCents()).toBe('0');
});

it('pays once for one id, alone and among repeats of the same moment', async () => {
  const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
  const id = randomUUID();
  const answers = await Promise.all(Array.from({ length: 20 }, () => pay(ann, ben, '100', id)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await balance(ben)).toBe(START_CENTS + 100n);
  expect(await pay(ann, ben, '100', id)).toEqual(answers[0]);
  expect(await balance(ben)).toBe(START_CENTS + 100n);
});

it('refuses what is no amount, no wallet or not the own', async () => {
  const [ann, ben] = (await pilots(2)) as [TestPilot, TestPilot];
  for (const amountCents of ['0', '-1', '1.5', '1e3', '', '9999999999999999999']) {
    const toOwnerId = ben.characterId;
    const refused = await ann.refusal('wallet.transfer', { toOwnerId, amountCents });
    expect(refused.code).toBe('INVALID_INPUT');
  }
  const code = async (input: { toOwnerId: number; fromCorporationId?: number }) =>
    (await ann.refusal('wallet.transfer', { ...input, amountCents: '1' })).code;
  expect(await code({ toOwnerId: 7 })).toBe('NO_SUCH_ACCOUNT');
  expect(await code({ toOwnerId: ann.characterId })).toBe('TRANSFER_TO_ITSELF');
  const { corporationId } = await ben.call('corporations.create', {
    name: `Corporation ${randomUUID().slice(0, 8)}`,
    ticker: 'BEN',
  });
  const theirs = { toOwnerId: ann.characterId, fromCorporationId: corporationId };
  expect(await code(theirs)).toBe('NO_SUCH_ACCOUNT');
  const journal = await ann.refusal('wallet.list-journal', { corporationId });
  expect(journal.code).toBe('NO_SUCH_ACCOUNT');
});

it('gives a corporation seven wallets, which who leads it uses', async () => {
  const [ann] = (await pilots(1)) as [TestPilot];
  const { corporationId } = await ann.call('corporations.create', {
    name: `Corporation ${randomUUID().slice(0, 8)}`,
    ticker: 'ANN',
  });
  const toOwnerId = corporationId;
  await ann.call('wallet.transfer', { toOwnerId, toDivision: 3, amountCents: '500' });
  await ann.call('wallet.transfer', {
    fromCorporationId: corporationId,
    fromDivision: 3,
    toOwnerId,
    toDivision: 7,
    amountCents: '200',
  });
  const accounts = await ann.call('wallet.get-accounts', { corporationId });
  expect(accounts.map(({ balanceCents }) => balanceCents)).toEqual([
    '0',
    '0',
    '300',
    '0',
    '0',
    '0',
    '200',
  ]);
  expect(await imbalanceCents()).toBe('0');
});

it('keeps all money whatever is transferred, and overdraws nobody', () => {
  const steps = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.bigInt(1n, 1_000n)));
  fc.assert(
    fc.property(steps, (transfers) => {
      const accounts = [0, 1, 2].map((index) => ({
        accountId: 1001 + index,
        ownerId: 1 + index,
        division: 1,
        balanceCents: 1_000n,
      }));
      const ledger = new Ledger(accounts);
      let universeCents = 0n;
      for (const [from, to, amountCents] of transfers) {
        if (from === to) continue;
        const id = (index: number): number => (index === 3 ? 1 : 1001 + index);
        const route = { fromAccountId: id(from), toAccountId: id(to) };
        const isMade = ledger.transfer({ ...route, amountCents, reference: '', kind: 'sales-tax' });
        if (isMade && from === 3) universeCents -= amountCents;
        if (isMade && to === 3) universeCents += amountCents;
      }
      const total = accounts.reduce((sum, account) => sum + account.balanceCents, 0n);
      expect(total + universeCents).toBe(3_000n);
      expect(accounts.every(({ balanceCents }) => balanceCents >= 0n)).toBe(true);
    }),
  );
});
