// What is announced reaches every client, whatever it is connected by; and shortly before the end
// nobody gets in any more.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce, planShutdown } from '#features/cluster/index.ts';
import { transact } from '#queues/runtime.ts';
import { connect, type EphemerisClient } from '../client/sdk/index.ts';
import { startEdge, type Edge } from '../edge/server.ts';
import { next } from '../test/edge-world.ts';
import { openSpaceWorld, type SpaceWorld } from '../test/space-world.ts';
import { Controller } from './controller/controller.ts';

let game: SpaceWorld;
let edge: Edge;
let browser: EphemerisClient;
let controller: Controller;

beforeAll(async () => {
  game = await openSpaceWorld({ edge: { port: 0 } });
  edge = await startEdge(game.world.runtime);
  browser = connect({ url: edge.url });
  await next(browser, 'status');
  controller = new Controller(game.world.runtime, {}, 'one');
  await controller.look();
});
afterAll(async () => {
  browser.close();
  await edge.stop();
  await controller.stop();
  await game.close();
});

it('is heard over socket.io and over UDP', async () => {
  const { runtime } = game.world;
  const pilot = await game.pilot();
  await pilot.enter();
  const isThere = () => pilot.heard.some(({ kind }) => kind === 'bound');
  await pilot.until(isThere);
  const heard = new Promise<unknown>((resolve) => {
    browser.listen('broadcast', (event, body) => resolve({ event, body }));
  });
  await transact(runtime, (tx) => announce(tx, 'All is well.'));
  const announcement = { event: 'announcement', body: { text: 'All is well.' } };
  expect(await heard).toMatchObject(announcement);
  await pilot.until(() => pilot.heard.some(({ kind }) => kind === 'broadcast'));
  expect(pilot.heard.find(({ kind }) => kind === 'broadcast')).toMatchObject(announcement);
});

it('refuses those who come shortly before the end, and says when that is', async () => {
  const pilot = await game.pilot();
  expect(await planShutdown(game.world.runtime, 20, 'a new version')).toBe(true);
  expect(await pilot.dispatch('login.connect')).toMatchObject({
    ok: false,
    refusal: { code: 'SHUTTING_DOWN', details: { reason: 'a new version' } },
  });
});
