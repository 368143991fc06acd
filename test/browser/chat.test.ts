// Two pilots talk in the browser: in the same system, until one of them jumps away.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { whereabouts } from '#features/characters/index.ts';
import { celestials } from '#features/universe/index.ts';
import { transact } from '#queues/runtime.ts';
import { teleport } from '../teleport.ts';
import { goTo, openPilot, type WebPilot } from './market-world.ts';
import { openSpaceWebWorld, rowOf, type SpaceWebWorld } from './space-web-world.ts';

let game: SpaceWebWorld;
beforeAll(async () => {
  game = await openSpaceWebWorld();
});
afterAll(() => game.close());
afterEach(() => game.closePages());

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const LONG_MS = 120_000;

const chat = (page: Page) => page.getByRole('region', { name: 'Chat' });
const log = (page: Page) => chat(page).getByRole('log');
const button = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Chat/ });
const tab = (page: Page, name: string | RegExp) => chat(page).getByRole('tab', { name });
const count = (page: Page, members: number) =>
  chat(page)
    .getByRole('button', { name: `Members of Local: ${members}` })
    .waitFor();

async function say(page: Page, room: string, text: string): Promise<void> {
  await chat(page).getByLabel(`Say in ${room}`).fill(text);
  await page.keyboard.press('Enter');
}

/** Through the gate that is selected, once the ship is beside it. */
async function jump({ page, characterId }: WebPilot): Promise<void> {
  const { runtime } = game.world;
  const { solarSystemId } = await transact(runtime, (tx) => whereabouts(tx, characterId));
  const bodies = await transact(runtime, (tx) => celestials(tx, solarSystemId));
  const name = await page
    .getByRole('region', { name: 'Selected' })
    .getByRole('heading')
    .innerText();
  const gate = bodies.find((body) => body.kind === 'stargate' && body.name === name);
  teleport([game.grid], solarSystemId, characterId, gate?.celestialId ?? 0);
  const order = page
    .getByRole('region', { name: 'Selected' })
    .getByRole('button', { name: 'Jump' });
  await order.click();
}

it(
  'lets two pilots talk, and shows when one jumps away',
  async () => {
    const [first, second] = [await openPilot(game, 'Space'), await openPilot(game, 'Space')];
    await button(first.page).click();
    await count(first.page, 2);
    await say(first.page, 'Local', 'Fly safe.');
    await log(first.page).getByText('Fly safe.').waitFor();
    await second.page.getByRole('button', { name: 'Undock' }).click();
    await second.page.getByRole('region', { name: 'Your ship' }).waitFor();
    await second.page.getByRole('button', { name: 'Chat, 1 unread' }).click();
    await log(second.page).getByText('Fly safe.').waitFor();
    await say(second.page, 'Local', 'And you.');
    await log(first.page).getByText('And you.').waitFor();
    await rowOf(second.page, /^Oriel/).click();
    await jump(second);
    await count(first.page, 1);
    await log(first.page)
      .getByText(/^Kira .* has left\.$/)
      .waitFor();
    await log(second.page).getByText('You are in another system.').waitFor();
    await say(first.page, 'Local', 'Are you there?');
    await log(first.page).getByText('Are you there?').waitFor();
    await say(second.page, 'Local', 'Nobody here.');
    await log(second.page).getByText('Nobody here.').waitFor();
    expect(await log(second.page).getByText('Are you there?').count()).toBe(0);
    expect(
      await rowOf(second.page, /^Meridane/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  },
  LONG_MS,
);

it(
  'makes a room, reads it beside others, and leaves it, by keyboard alone',
  async () => {
    const [first, second] = [await openPilot(game, 'Market'), await openPilot(game, 'Market')];
    for (const { page } of [first, second]) {
      await button(page).click();
      await page.getByRole('button', { name: 'Join a room' }).click();
      await page.getByLabel('Name').fill('Ore trade');
      await page.getByLabel('Password, if it has one').fill('opal');
      await page.keyboard.press('Enter');
      await tab(page, 'Ore trade').waitFor();
    }
    await tab(first.page, 'Ore trade').focus();
    await first.page.keyboard.press('ArrowLeft');
    await first.page.keyboard.press('ArrowLeft');
    await first.page.locator('[role=tab][aria-selected=true]', { hasText: 'Local' }).waitFor();
    await say(second.page, 'Ore trade', 'Who sells greenglass?');
    await tab(first.page, 'Ore trade 1 unread').click();
    await log(first.page).getByText('Who sells greenglass?').waitFor();
    await tab(first.page, /^Ore trade$/).waitFor();
    await chat(first.page)
      .getByRole('button', { name: /^Members of Ore trade: 2/ })
      .click();
    const members = first.page.getByRole('complementary', { name: 'Who is in Ore trade' });
    await expect.poll(() => members.getByRole('listitem').count()).toBe(2);
    await second.page.getByRole('button', { name: 'Leave Ore trade' }).click();
    await expect.poll(() => members.getByRole('listitem').count()).toBe(1);
    await tab(first.page, 'Local').focus();
    await first.page.keyboard.press('Escape');
    await expect.poll(() => chat(first.page).isVisible()).toBe(false);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  },
  LONG_MS,
);

it(
  'fits a phone',
  async () => {
    const { page } = await openPilot(game, 'Space', PHONE);
    await page.getByRole('button', { name: 'Undock' }).tap();
    await page.getByRole('region', { name: 'Your ship' }).waitFor();
    await button(page).tap();
    await chat(page).getByLabel('Say in Local').fill('x'.repeat(200));
    await chat(page).getByRole('button', { name: 'Send' }).tap();
    await log(page).getByText('xxx').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const input = await chat(page).getByLabel('Say in Local').boundingBox();
    const nav = await page.getByRole('navigation', { name: 'Sections' }).boundingBox();
    expect((input?.y ?? 0) + (input?.height ?? 0)).toBeLessThan(nav?.y ?? 0);
    await goTo(page, 'Wallet');
    await expect.poll(() => chat(page).isVisible()).toBe(false);
    await goTo(page, 'Space');
    await page.getByRole('button', { name: 'Overview' }).tap();
    await rowOf(page, /Academy/).waitFor();
  },
  LONG_MS,
);
