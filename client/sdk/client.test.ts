// The SDK over a network that breaks, and an edge that restarts.
import { afterAll, beforeAll, beforeEach, afterEach, expect, it, vi } from 'vitest';
import { startEdge } from '../../edge/server.ts';
import {
  createPlayer,
  happen,
  hear,
  openEdgeWorld,
  type EdgeWorld,
} from '../../test/edge-world.ts';
import { openTcpProxy, type TcpProxy } from '../../test/tcp-proxy.ts';
import { connect } from './index.ts';

let game: EdgeWorld;
let network: TcpProxy;
beforeAll(async () => {
  game = await openEdgeWorld();
});
afterAll(() => game.close());
beforeEach(async () => {
  network = await openTcpProxy(game.edge.url);
});
afterEach(() => network.close());

const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${game.edge.url}/metrics`)).text();
  const line = text.split('\n').find((found) => found.startsWith(`${name} `));
  return Number(line?.split(' ')[1] ?? 0);
};

it('does a command once when its answer was lost with the connection', async () => {
  const { token } = await createPlayer(game.world);
  const client = game.client({ token, url: network.url });
  const { accountId } = await client.call('sessions.who-am-i', {});
  await game.world.runtime.dataSource.query(
    `INSERT INTO session (token_hash, account_id, client, address, created_at, seen_at, expires_at)
     VALUES ('x', $1, 'other', '::1', now(), now(), now() + interval '1 day')`,
    [accountId],
  );
  const done = 'ephemeris_edge_commands_total{command="sessions.revoke-all",outcome="ok"}';
  network.swallow();
  const answer = client.call('sessions.revoke-all', {});
  await vi.waitFor(async () => expect(await metric(done)).toBe(1));
  network.cut();
  // Done a second time, it would have found nothing to revoke.
  expect(await answer).toEqual({ revokedCount: 1 });
  expect(await metric(done)).toBe(2);
});

it('hears everything in order and once, however often the connection breaks', async () => {
  const { characterId, token } = await createPlayer(game.world);
  const client = game.client({ token, url: network.url });
  await vi.waitFor(() => expect(client.position).toBeDefined());
  const heard = hear(client, 60);
  for (let round = 0; round < 12; round++) {
    await happen(game.world, characterId, 5);
    if (round % 3 === 1) network.cut();
    if (round % 3 === 2) await vi.waitFor(() => expect(client.status).toBe('connected'));
  }
  expect(await heard).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

it('goes on by itself over the restart of an edge', async () => {
  const { token } = await createPlayer(game.world);
  const first = await startEdge(game.world.runtime);
  const client = game.client({ token, url: first.url });
  await client.call('sessions.who-am-i', {});
  const statuses: string[] = [];
  client.listen('status', (status) => statuses.push(status));
  await first.stop();
  const call = client.call('sessions.who-am-i', {});
  const { runtime } = game.world;
  const config = { ...runtime.config, edge: { ...runtime.config.edge, port: first.port } };
  const second = await startEdge({ ...runtime, config });
  expect(await call).toHaveProperty('accountId');
  expect(statuses).toEqual(['draining', 'connecting', 'connected']);
  client.close();
  await second.stop();
});

it('finishes the commands under way when an edge stops, and takes no new ones', async () => {
  const { token, characterId } = await createPlayer(game.world);
  const edge = await startEdge(game.world.runtime);
  const client = game.client({ token, url: edge.url });
  await client.call('sessions.who-am-i', {});
  const holder = game.world.runtime.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('SELECT FROM session WHERE character_id = $1 FOR UPDATE', [characterId]);
  const call = client.call('sessions.revoke-all', { exceptCurrent: false });
  await vi.waitFor(async () => {
    const rows = await game.world.runtime.dataSource.query<unknown[]>(
      `SELECT FROM pg_stat_activity
       WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    expect(rows).toHaveLength(1);
  });
  const stopped = edge.stop();
  const answer = await fetch(`${edge.url}/ready`);
  expect(answer.status).toBe(503);
  await holder.commitTransaction();
  await holder.release();
  expect(await call).toEqual({ revokedCount: 1 });
  await stopped;
});

it('says when no answer came', async () => {
  const client = connect({ url: 'http://127.0.0.1:9', answerTimeoutMs: 50 });
  await expect(client.call('sessions.list', {})).rejects.toThrow('was not answered');
  const call = client.call('sessions.list', {});
  client.close();
  await expect(call).rejects.toThrow('the client was closed');
  await expect(client.call('sessions.list', {})).rejects.toThrow('closed');
});
