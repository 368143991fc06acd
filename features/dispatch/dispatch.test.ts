// A command happens once, whole or not at all, and its answer is always a value.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { command, query, type CommandSpec } from '#protocol/command.ts';
import { refuse } from '#protocol/refusals.ts';
import { transact } from '#queues/runtime.ts';
import { openWorld, type World } from '../../test/world.ts';
import { implement, type AccountCaller, type AnyCommand } from '../command.ts';
import { buildTable, createDispatch } from './index.ts';

const Amount = z.strictObject({ amount: z.int() });
const Total = z.object({ total: z.int() });
const deposit = command('bank.deposit', 'account', Amount, Total);
const refund = command('bank.refund', 'account', Amount, Total);
const crash = command('bank.crash', 'account', Amount, Total);
const peek = query('bank.peek', 'account', Amount, Total);
const meddle = query('bank.meddle', 'account', Amount, Total);
const audit = command('bank.audit', 'admin', Amount, Total);
const specs = [deposit, refund, crash, peek, meddle, audit];

const ADD = 'UPDATE bank SET total = total + $1 RETURNING total';
let open = false;
let ran = 0;

const add: Parameters<typeof implement<typeof deposit>>[1] = async (tx, _caller, { amount }) => {
  ran++;
  const [rows] = await tx.manager.query<[{ total: number }[]]>(ADD, [amount]);
  if (amount < 0 && !open) return refuse('FORBIDDEN', { amount });
  return { total: rows[0]?.total ?? 0 };
};
const read: Parameters<typeof implement<typeof peek>>[1] = async (tx) => {
  const [row] = await tx.manager.query<{ total: number }[]>('SELECT total FROM bank');
  return { total: row?.total ?? 0 };
};
const commands: AnyCommand[] = [
  implement(deposit, add),
  implement(refund, add),
  implement(crash, () => Promise.reject(new Error('at secret-file.ts:12'))),
  implement(peek, read),
  implement(meddle, add),
  implement(audit, read),
];
const dispatch = createDispatch(buildTable(commands, specs));

let world: World;
let caller: AccountCaller;

beforeAll(async () => {
  world = await openWorld();
  const { dataSource } = world.runtime;
  await dataSource.query('CREATE TABLE bank (total integer NOT NULL)');
  const [account] = await dataSource.query<[{ id: number }]>(
    `INSERT INTO account (email, password_hash, created_at) VALUES ('a@b.example', '', now())
     RETURNING id`,
  );
  caller = { address: '::1', accountId: account.id, sessionId: 1, roles: [], characterId: null };
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.runtime.dataSource.query('DELETE FROM bank');
  await world.runtime.dataSource.query('INSERT INTO bank VALUES (0)');
  open = false;
  ran = 0;
});

const call = (spec: CommandSpec, input: unknown, id: string = randomUUID()) =>
  dispatch(world.runtime, caller, { id, name: spec.name, input });
const refusedWith = (code: string) => ({
  ok: false,
  refusal: expect.objectContaining({ code }) as unknown,
});
const total = () => call(peek, { amount: 0 });

it('answers a repeated command with its first answer and does nothing again', async () => {
  const id = randomUUID();
  const first = await call(deposit, { amount: 5 }, id);
  expect(first).toEqual({ ok: true, output: { total: 5 } });
  expect(await call(deposit, { amount: 5 }, id)).toEqual(first);
  expect(await total()).toEqual(first);
  expect(ran).toBe(1);
});

it('carries out a command once, however many copies of it come at the same time', async () => {
  const id = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => call(deposit, { amount: 5 }, id)),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await total()).toEqual({ ok: true, output: { total: 5 } });
});

it('repeats a refusal too, even when the reason for it is gone', async () => {
  const id = randomUUID();
  const first = await call(deposit, { amount: -5 }, id);
  expect(first).toEqual(refusedWith('FORBIDDEN'));
  open = true;
  expect(JSON.stringify(await call(deposit, { amount: -5 }, id))).toBe(JSON.stringify(first));
  expect(ran).toBe(1);
});

it('leaves nothing behind of a command that is refused', async () => {
  await call(deposit, { amount: -5 });
  expect(await total()).toEqual({ ok: true, output: { total: 0 } });
});

it('does not let one id stand for two commands', async () => {
  const id = randomUUID();
  await call(deposit, { amount: 5 }, id);
  expect(await call(refund, { amount: 5 }, id)).toEqual(refusedWith('COMMAND_ID_REUSED'));
});

it('tells of a failure only an id, and of its cause nothing', async () => {
  const answer = await call(crash, { amount: 1 });
  expect(answer).toEqual(refusedWith('INTERNAL'));
  expect(JSON.stringify(answer)).not.toContain('secret-file');
});

it('names the fields that are wrong, and never what was in them', async () => {
  const answer = await call(deposit, { amount: 'hunter2', more: 1 });
  expect(answer).toEqual(refusedWith('INVALID_INPUT'));
  expect(JSON.stringify(answer)).toContain('input.amount');
  expect(JSON.stringify(answer)).not.toContain('hunter2');
});

it('suggests the name that was probably meant', async () => {
  const answer = await call({ ...deposit, name: 'bank.depositt' }, { amount: 1 });
  expect(answer).toMatchObject({ refusal: { details: { didYouMean: 'bank.deposit' } } });
});

it('keeps admin commands from accounts, and account commands from strangers', async () => {
  expect(await call(audit, { amount: 1 })).toEqual(refusedWith('FORBIDDEN'));
  const id = randomUUID();
  const envelope = { id, name: deposit.name, input: { amount: 1 } };
  expect(await dispatch(world.runtime, { address: '::1' }, envelope)).toEqual(
    refusedWith('NOT_LOGGED_IN'),
  );
});

it('lets no query change anything', async () => {
  expect(await call(meddle, { amount: 7 })).toEqual(refusedWith('INTERNAL'));
  expect(await total()).toEqual({ ok: true, output: { total: 0 } });
});

it('tries again by itself when two commands deadlock', async () => {
  const { dataSource } = world.runtime;
  await dataSource.query('CREATE TABLE pair AS SELECT n, 0 AS hits FROM generate_series(1, 2) n');
  const both = Promise.withResolvers<void>();
  let waiting = 0;
  const cross = (first: number) => async (tx: Parameters<typeof add>[0]) => {
    const hit = (n: number) =>
      tx.manager.query('UPDATE pair SET hits = hits + 1 WHERE n = $1', [n]);
    await hit(first);
    if (++waiting === 2) both.resolve();
    await both.promise;
    await hit(3 - first);
    return { total: first };
  };
  const crossing = createDispatch(
    buildTable([implement(deposit, cross(1)), implement(refund, cross(2))], [deposit, refund]),
  );
  const cast = (spec: CommandSpec) =>
    crossing(world.runtime, caller, { id: randomUUID(), name: spec.name, input: { amount: 1 } });
  const answers = await Promise.all([cast(deposit), cast(refund)]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await dataSource.query('SELECT hits FROM pair')).toEqual([{ hits: 2 }, { hits: 2 }]);
});

it('does not start with a command twice, unimplemented or unknown to the protocol', () => {
  const [first] = commands as [AnyCommand];
  expect(() => buildTable([first, first], [deposit])).toThrow('two implementations');
  expect(() => buildTable([first], [deposit, refund])).toThrow('without implementation: bank.ref');
  expect(() => buildTable(commands, [deposit])).toThrow('not in protocol: bank.refund');
});

it('says that the server is overloaded, not broken, while the database is away', async () => {
  const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const away = implement(deposit, () => Promise.reject(error));
  const answer = await createDispatch(buildTable([away], [deposit]))(world.runtime, caller, {
    id: randomUUID(),
    name: deposit.name,
    input: { amount: 1 },
  });
  expect(answer).toEqual(refusedWith('OVERLOADED'));
  await transact(world.runtime, () => Promise.resolve());
});
