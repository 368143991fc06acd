// A bot of the fleet flies by itself.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEdge, type Edge } from '../../edge/server.ts';
import { openSpaceWorld, type SpaceWorld } from '../../test/space-world.ts';
import { PASSWORD } from '../../test/edge-world.ts';
import { connectUdp } from '../sdk/udp.ts';
import { FleetBot } from './fleet-bot.ts';

let game: SpaceWorld;
let edge: Edge;

beforeAll(async () => {
  game = await openSpaceWorld({ edge: { port: 0 } });
  edge = await startEdge(game.world.runtime);
  await game.openGrid();
});
afterAll(async () => {
  await edge.stop();
  await game.close();
});

it('leaves its station and flies about', async () => {
  const client = connectUdp({ url: edge.url });
  await client.register('bot@example.net', PASSWORD);
  await client.logIn('bot@example.net', PASSWORD);
  const [bloodline] = await client.call('characters.list-bloodlines', {});
  const bloodlineId = bloodline?.bloodlineId ?? 0;
  const { characterId } = await client.call('characters.create', { name: 'A bot', bloodlineId });
  await client.selectCharacter(characterId);
  const bot = new FleetBot(client, () => 0.25);
  const flown = bot.fly();
  await expect.poll(() => bot.view.isFlying, { timeout: 10_000 }).toBe(true);
  const { shipId = 0 } = bot.view.scene ?? {};
  await expect.poll(() => bot.view.space.modeOf(shipId), { timeout: 10_000 }).toBe('orbit');
  bot.stop();
  await flown;
  expect(bot.view.faults).toBe(0);
});
