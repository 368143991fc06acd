// What becomes of sessions that nobody can use any more.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { createPlayer } from '../../test/edge-world.ts';
import { openDrivenWorld, type DrivenWorld } from '../../test/world.ts';
import { authenticate, expireSessions, openSession } from './index.ts';
import { MAX_SESSIONS } from './open-session.ts';
import { revokeAll } from './revoke.ts';

const DAY_MS = 86_400_000;

let world: DrivenWorld;
beforeAll(async () => {
  world = await openDrivenWorld();
});
afterAll(() => world.close());

const clients = async (accountId: number): Promise<string[]> => {
  const rows = await world.runtime.dataSource.query<{ client: string }[]>(
    'SELECT client FROM session WHERE account_id = $1 ORDER BY id',
    [accountId],
  );
  return rows.map(({ client }) => client);
};
const open = (accountId: number, client: string) =>
  transact(world.runtime, (tx) => openSession(tx, { accountId, client, address: '::1' }));
const pass = (days: number) => world.clock.setTime(world.clock.now() + days * DAY_MS);
const expire = () => transact(world.runtime, expireSessions);

it('deletes idle sessions at once, and revoked ones after a month', async () => {
  const { accountId, token } = await createPlayer(world);
  await open(accountId, 'revoked');
  await transact(world.runtime, (tx) => revokeAll(tx, accountId, null));
  const { token: used } = await open(accountId, 'used');
  await open(accountId, 'idle');
  await pass(6);
  expect(await authenticate(world.runtime, token, '::1')).toBeNull();
  expect(await authenticate(world.runtime, used, '::1')).toMatchObject({ accountId });
  await pass(2);
  await expire();
  expect(await clients(accountId)).not.toContain('idle');
  expect(await clients(accountId)).toContain('used');
  await pass(30);
  await expire();
  expect(await clients(accountId)).toEqual([]);
});

it('lets the longest unused session give way to a new one', async () => {
  const { accountId, token } = await createPlayer(world);
  const { token: second } = await open(accountId, 'second');
  await pass(1);
  await authenticate(world.runtime, token, '::1');
  for (let count = 2; count < MAX_SESSIONS + 1; count++) await open(accountId, `number ${count}`);
  expect(await authenticate(world.runtime, second, '::1')).toBeNull();
  expect(await authenticate(world.runtime, token, '::1')).toMatchObject({ accountId });
});
