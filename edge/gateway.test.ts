// A browser's way into space: socket.io to the edge, and from there to real grids and stations.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type EphemerisClient } from '../client/sdk/index.ts';
import { SpaceView } from '../client/sdk/space-view.ts';
import { celestials } from '#features/universe/index.ts';
import { openSession } from '#features/sessions/index.ts';
import { Away, SpaceFrame } from '#protocol/space.ts';
import { transact } from '#queues/runtime.ts';
import type { GridServer } from '../grid/grid-server.ts';
import { createPilot } from '../test/pilots.ts';
import { openSpaceWorld, type SpaceWorld } from '../test/space-world.ts';
import { teleport } from '../test/teleport.ts';
import { startEdge, type Edge } from './server.ts';

let game: SpaceWorld;
let edge: Edge;
const clients: EphemerisClient[] = [];

beforeAll(async () => {
  game = await openSpaceWorld({ edge: { port: 0 }, udp: { timeoutMs: 1_000 } });
  await game.openGrid();
  edge = await startEdge(game.world.runtime);
});
afterAll(async () => {
  for (const client of clients) client.close();
  await edge.stop();
  await game.close();
});

/** What a page has: a client, and what it sees of space. */
class Tab {
  readonly client: EphemerisClient;
  readonly view = new SpaceView();
  readonly away: Away[] = [];
  scenes = 0;
  #news = Promise.withResolvers<void>();

  constructor(token: string) {
    this.client = connect({ url: edge.url, token });
    clients.push(this.client);
    this.client.listen('space', (frame) => {
      const kind = this.view.apply(frame);
      if (kind === SpaceFrame.scene) this.scenes += 1;
      if (kind === SpaceFrame.away) {
        this.away.push(Away.parse(JSON.parse(new TextDecoder().decode(frame.subarray(1)))));
      }
      this.#news.resolve();
      this.#news = Promise.withResolvers<void>();
    });
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.#news.promise;
  }

  get shipId(): number {
    return this.view.scene?.shipId ?? 0;
  }

  idOf(kind: string): number {
    return [...this.view.objects.values()].find((object) => object.kind === kind)?.id ?? 0;
  }
}

async function newPlayer() {
  const { runtime } = game.world;
  const { characterId } = await createPilot(runtime);
  const token = await transact(runtime, async (tx) => {
    const [{ id: accountId }] = await tx.manager.query<[{ id: number }]>(
      'SELECT account_id AS id FROM character WHERE id = $1',
      [characterId],
    );
    const opened = await openSession(tx, { accountId, client: 'test', address: '::1' });
    await tx.manager.query('UPDATE session SET character_id = $1 WHERE id = $2', [
      characterId,
      opened.sessionId,
    ]);
    return opened.token;
  });
  return { characterId, token };
}

async function flyingTab() {
  const player = await newPlayer();
  const tab = new Tab(player.token);
  const destination = await tab.client.call('space.undock', {});
  await tab.until(() => tab.view.isFlying);
  return { ...player, tab, destination };
}

function holderOf(solarSystemId: number): GridServer {
  const grid = game.grids.findLast((each) => each.system(solarSystemId));
  if (!grid) throw new Error('nobody holds the system');
  return grid;
}

const systemOf = ({ view }: Tab): number => view.scene?.solarSystemId ?? 0;

it('takes a browser into space, keeps the token, and hands its orders on', async () => {
  const { tab, destination } = await flyingTab();
  expect(destination).toMatchObject({ kind: 'grid', token: '' });
  expect(tab.view.objects.get(tab.shipId)).toMatchObject({ kind: 'ship' });
  expect(tab.scenes).toBe(1);
  const targetId = tab.idOf('stargate');
  expect(await tab.client.call('space.approach', { targetId })).toEqual({});
  await tab.until(() => tab.view.space.modeOf(tab.shipId) === 'approach');
  await expect(tab.client.call('space.jump', { gateId: targetId })).rejects.toMatchObject({
    code: 'OUT_OF_RANGE',
  });
});

it('goes through a gate and into a station, and results come all the way', async () => {
  const { tab, characterId } = await flyingTab();
  const home = systemOf(tab);
  const gateId = tab.idOf('stargate');
  teleport(game.grids, home, characterId, gateId);
  await tab.client.call('space.jump', { gateId });
  await tab.until(() => systemOf(tab) !== home && tab.view.isFlying);
  const places = await transact(game.world.runtime, (tx) => celestials(tx, systemOf(tab)));
  const stationId = places.find(({ kind }) => kind === 'station')?.celestialId ?? 0;
  teleport(game.grids, systemOf(tab), characterId, stationId);
  const { kind, placeId } = await tab.client.call('space.dock', { stationId });
  expect({ kind, placeId }).toEqual({ kind: 'station', placeId: stationId });
  expect(await tab.client.call('space.get-location', {})).toMatchObject({ stationId });
  await expect(tab.client.call('space.stop', {})).rejects.toMatchObject({ code: 'NOT_IN_SPACE' });
  await tab.client.call('space.undock', {});
  await tab.until(() => tab.scenes === 3 && tab.view.isFlying);
});

it('comes back by itself to a grid that was started anew', async () => {
  const { tab } = await flyingTab();
  const system = systemOf(tab);
  const killed = holderOf(system);
  const { shipId, scenes } = tab;
  await game.openGrid(killed.name);
  // It has lost the place to the one that took its name, and lets go of its pilots.
  await killed.stop(0);
  await tab.until(() => tab.away.length > 0);
  expect(tab.away[0]).toEqual({ code: 'OVERLOADED', isComingBack: true });
  await tab.until(() => tab.scenes > scenes && tab.view.isFlying);
  expect(tab.shipId).toBe(shipId);
  expect(await tab.client.call('space.stop', {})).toEqual({});
});

it('gives the pilot to the tab that entered last, and tells the other one', async () => {
  const { tab, token } = await flyingTab();
  const second = new Tab(token);
  await second.client.call('login.connect', { takeOver: true });
  await second.until(() => second.view.isFlying);
  await tab.until(() => tab.away.length > 0);
  expect(tab.away).toEqual([{ code: 'LOGGED_IN_ELSEWHERE', isComingBack: false }]);
  await expect(tab.client.call('space.stop', {})).rejects.toMatchObject({ code: 'NOT_IN_SPACE' });
  expect(await second.client.call('space.stop', {})).toEqual({});
});

it('leaves space when the socket is gone', async () => {
  const { tab, characterId } = await flyingTab();
  const system = holderOf(systemOf(tab)).system(systemOf(tab));
  tab.client.close();
  await expect.poll(() => system?.vesselOf(characterId)?.connection).toBeNull();
});

it('counts orders against what a socket may ask', async () => {
  // More than it may, and fewer than for what it is cut.
  const { tab } = await flyingTab();
  const asked = Array.from({ length: 200 }, () => tab.client.call('space.stop', {}));
  const settled = await Promise.allSettled(asked);
  const codes = new Set(
    settled.map((each) =>
      each.status === 'rejected' ? (each.reason as { code: string }).code : '',
    ),
  );
  expect(codes).toContain('TOO_MANY_REQUESTS');
});
