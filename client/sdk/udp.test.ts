// Native clients: in by password, out of the station, through a gate and into another station, all
// over UDP; and back by themselves where a grid is gone.
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LoginServer } from '../../edge/login/login-server.ts';
import { startEdge, type Edge } from '../../edge/server.ts';
import { transact } from '#queues/runtime.ts';
import { tell } from '#queues/results/results.ts';
import { celestials } from '#features/universe/index.ts';
import { openSpaceWorld, type SpaceWorld } from '../../test/space-world.ts';
import { teleport } from '../../test/teleport.ts';
import { PASSWORD } from '../../test/edge-world.ts';
import { SpaceView } from './space-view.ts';
import { connectUdp, findLogin, type NativeClient, type UdpClientOptions } from './udp.ts';

let game: SpaceWorld;
let edge: Edge;
let login: LoginServer;
const clients: NativeClient[] = [];

beforeAll(async () => {
  game = await openSpaceWorld({
    ...{ edge: { port: 0 }, udp: { loginPort: 0 }, cluster: { placesPerServer: 1 } },
  });
  edge = await startEdge(game.world.runtime);
  login = new LoginServer(game.world.runtime, 'login-1', () => undefined);
  await login.start();
  await game.openGrid();
  await game.openGrid();
});
afterAll(async () => {
  for (const client of clients) client.close();
  await login.stop(0);
  await edge.stop();
  await game.close();
});

interface Flyer {
  readonly client: NativeClient;
  readonly view: SpaceView;
  readonly characterId: number;
  readonly email: string;
}

async function register(options: Partial<UdpClientOptions> = {}): Promise<Flyer> {
  const client = connectUdp({ url: edge.url, reconnectDelayMaxMs: 200, ...options });
  clients.push(client);
  const view = new SpaceView();
  client.listen('space', (frame) => void view.apply(frame));
  const name = `Flyer ${clients.length}`;
  const email = `flyer-${clients.length}@example.net`;
  await client.register(email, PASSWORD);
  await client.logIn(email, PASSWORD);
  const [bloodline] = await client.call('characters.list-bloodlines', {});
  const bloodlineId = bloodline?.bloodlineId ?? 0;
  const { characterId } = await client.call('characters.create', { name, bloodlineId });
  await client.selectCharacter(characterId);
  return { client, view, characterId, email };
}

const isFlying = ({ view }: Flyer) => vi.waitFor(() => expect(view.isFlying).toBe(true), 5_000);

it('logs in over HTTP, flies, jumps and docks over UDP, and hears its results', async () => {
  const flyer = await register();
  const { client, view, characterId } = flyer;
  const places: unknown[] = [];
  const heard: number[] = [];
  client.listen('moved', ({ kind }) => places.push(kind));
  client.listen('result', ({ sequence }) => heard.push(sequence));
  await client.enter();
  await happen(characterId);
  await client.call('space.undock', {});
  await isFlying(flyer);
  const home = view.scene?.solarSystemId ?? 0;
  await client.call('space.head', { direction: { x: 1, y: 0, z: 0 } });
  await happen(characterId);
  const gateId = [...view.objects.values()].find(({ kind }) => kind === 'stargate')?.id ?? 0;
  await expect(client.call('space.jump', { gateId })).rejects.toMatchObject({
    code: 'OUT_OF_RANGE',
  });
  carry(flyer, gateId);
  await client.call('space.jump', { gateId });
  await vi.waitFor(() => expect(view.scene?.solarSystemId).not.toBe(home));
  await isFlying(flyer);
  await happen(characterId);
  const there = view.scene?.solarSystemId ?? 0;
  const found = await transact(game.world.runtime, (tx) => celestials(tx, there));
  const stationId = found.find(({ kind }) => kind === 'station')?.celestialId ?? 0;
  carry(flyer, stationId);
  await client.call('space.dock', { stationId });
  expect(await client.call('space.get-location', {})).toMatchObject({ stationId });
  expect(places).toEqual(['station', 'grid', 'grid', 'station']);
  await happen(characterId);
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3, 4]), 5_000);
});

it('comes back by itself to a grid that is started anew, and misses nothing', async () => {
  const server = await findLogin(edge.url);
  expect(server).toBeDefined();
  const flyer = await register({ login: server });
  const { client, view, characterId } = flyer;
  const heard: number[] = [];
  client.listen('result', ({ sequence }) => heard.push(sequence));
  await client.enter();
  await client.call('space.undock', {});
  await isFlying(flyer);
  await happen(characterId);
  const { solarSystemId = 0, shipId = 0 } = view.scene ?? {};
  const statuses: string[] = [];
  client.listen('status', (status) => statuses.push(status));
  const grid = game.grids.findLast((each) => each.system(solarSystemId));
  await grid?.stop(0);
  const where = client.call('space.get-location', {});
  await happen(characterId);
  await game.openGrid(grid?.name);
  expect(await where).toMatchObject({ solarSystemId, shipId });
  await client.call('space.stop', {});
  await happen(characterId);
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]), 5_000);
  expect(statuses.at(-1)).toBe('connected');
}, 20_000);

it('gives way to another client only where that asks for it', async () => {
  const first = await register();
  await first.client.enter();
  const second = connectUdp({ url: edge.url });
  clients.push(second);
  await second.logIn(first.email, PASSWORD);
  await second.selectCharacter(first.characterId);
  await expect(second.enter()).rejects.toMatchObject({ code: 'LOGGED_IN_ELSEWHERE' });
  const cut = new Promise((resolve) => first.client.listen('cut', resolve));
  await second.enter({ takeOver: true });
  expect(await cut).toMatchObject({ code: 'LOGGED_IN_ELSEWHERE' });
  expect(await second.call('space.get-location', {})).toHaveProperty('stationId');
});

/** Something that the universe owes the character, such as a timer's result. */
async function happen(characterId: number): Promise<void> {
  await transact(game.world.runtime, (tx) =>
    tell(tx, [{ characterId, kind: 'test.happened', body: {}, at: tx.now }]),
  );
}

/** To beside a body. */
function carry({ view, characterId }: Flyer, bodyId: number): void {
  teleport(game.grids, view.scene?.solarSystemId ?? 0, characterId, bodyId);
}
