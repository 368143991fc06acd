// The web client where conditions are worse: on a small screen, and while the server is away.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { becomePilot, openSkill, openWebWorld, type WebWorld } from './web-world.ts';

let game: WebWorld;
beforeAll(async () => {
  game = await openWebWorld(500);
});
afterAll(() => game.close());

const WIDTH_PX = 360;

it('fits a phone, one part at a time', async () => {
  const viewport = { width: WIDTH_PX, height: 780 };
  const { page } = await game.openPage({ viewport, hasTouch: true, isMobile: true });
  const contentWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await contentWidth()).toBe(WIDTH_PX);
  await becomePilot(page);
  const tabs = page.getByRole('navigation', { name: 'Parts of the page' });
  await tabs.getByRole('button', { name: 'Skills' }).tap();
  await openSkill(page, 'Leading a Fleet');
  await page.getByRole('button', { name: 'Train Leading a Fleet to level 5' }).tap();
  expect(await contentWidth()).toBe(WIDTH_PX);
  await tabs.getByRole('button', { name: 'Queue' }).tap();
  const queue = page.getByRole('list', { name: 'Training queue' });
  await queue.getByText('Leading a Fleet V', { exact: true }).waitFor();
  await page.getByRole('progressbar').waitFor();
  expect(await contentWidth()).toBe(WIDTH_PX);
  for (const name of ['Pilot', 'News']) {
    await tabs.getByRole('button', { name }).tap();
    await page.getByRole('heading', { name: name === 'Pilot' ? 'Attributes' : 'News' }).waitFor();
    expect(await contentWidth()).toBe(WIDTH_PX);
  }
});

it('comes back by itself after a restart of the server, and goes on', async () => {
  const { page } = await game.openPage();
  await becomePilot(page);
  await page.getByText('Live', { exact: true }).waitFor();
  await game.stopEdge();
  await page.getByRole('status').filter({ hasText: 'Reconnecting…' }).waitFor();
  await game.startEdge();
  await page.getByText('Live', { exact: true }).waitFor();
  await openSkill(page, 'Ship Handling');
  await page.getByRole('button', { name: 'Train Ship Handling to level 1' }).click();
  await page.getByRole('log').getByText('Ship Handling I finished').waitFor();
});
