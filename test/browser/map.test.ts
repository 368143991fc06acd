// What a pilot sees of space and of time in a browser: the star map, and the calendar.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginIncursions } from '#features/incursions/index.ts';
import { fireFillWormholes, maintainWormholes, passWormholes } from '#features/wormholes/index.ts';
import { transact } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { fillWormholes } from '#queues/wormholes.ts';
import { goTo, openPilot } from './market-world.ts';
import { openSkill, openWebWorld, type WebWorld } from './web-world.ts';

let game: WebWorld;
beforeAll(async () => {
  game = await openWebWorld(1);
  await invade(game);
});
afterAll(() => game.close());

/** Chance is for an incursion wherever there may be one. */
async function invade({ world: { runtime } }: WebWorld): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) await transact(runtime, beginIncursions);
}

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const contentWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const map = (page: Page) => page.getByRole('application', { name: /^Star map of 24 systems/ });
const panel = (page: Page, name: string) => page.getByRole('region', { name: `System ${name}` });

/** Where the pilot is: the name that the map shows first. */
async function openMap(options: Parameters<WebWorld['openPage']>[0] = {}) {
  const pilot = await openPilot(game, 'Map', options);
  const { page } = pilot;
  await map(page).waitFor();
  await page.getByText('Your pilot is here').waitFor();
  return pilot;
}

it('shows where the pilot is, the way through gates, and finds systems', async () => {
  const { page, complaints } = await openMap();
  const own = page.getByRole('region', { name: /^System / });
  const home = ((await own.getAttribute('aria-label')) ?? '').replace('System ', '');
  const gates = page.getByRole('list', { name: `Gates of ${home}` });
  await gates.getByRole('link').first().click();
  await page.getByText('1 jump away').waitFor();

  await page.getByLabel('Search systems').fill('ninega');
  await page.getByRole('list', { name: 'Systems found' }).getByText('Ninegate').waitFor();
  await page.getByLabel('Search systems').press('Enter');
  await panel(page, 'Ninegate').waitFor();
  await page.getByText(/^\d+ jumps away$/).waitFor();
  expect(page.url()).toMatch(/#\/map\/\d+$/);
  await page.reload();
  await panel(page, 'Ninegate').waitFor();
  expect(complaints).toEqual([]);
});

it('is walked by keyboard, magnified, and follows the pilot', async () => {
  const { page } = await openMap();
  const follow = page.getByRole('button', { name: 'Follow my pilot' });
  expect(await follow.getAttribute('aria-pressed')).toBe('true');
  await map(page).focus();
  const place = () => page.evaluate(() => location.hash);
  const before = await place();
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
    if ((await place()) === before) await page.keyboard.press(key);
  }
  await page.getByText(/jumps? away/).waitFor();
  const look = () => map(page).evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const near = await look();
  await page.getByRole('button', { name: 'Magnify' }).click();
  await expect.poll(look).not.toBe(near);
  await page.getByRole('button', { name: 'All of space' }).click();
  expect(await follow.getAttribute('aria-pressed')).toBe('false');
});

it('takes a pointer to a system in the middle', async () => {
  const { page } = await openMap();
  await page.getByLabel('Search systems').fill('Gant');
  await page.getByLabel('Search systems').press('Enter');
  await panel(page, 'Gant').waitFor();
  const chosen = await page.evaluate(() => location.hash);
  await page.evaluate(() => (location.hash = '#/map'));
  await page.getByText('Your pilot is here').waitFor();
  await page.getByLabel('Search systems').fill('Gant');
  await page.getByLabel('Search systems').press('Enter');
  await panel(page, 'Gant').waitFor();
  const box = await map(page).boundingBox();
  if (!box) throw new Error('the map is not there');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await panel(page, 'Gant').waitFor();
  expect(await page.evaluate(() => location.hash)).toBe(chosen);
});

it('tells of incursions, how strong they are and where', async () => {
  const { page } = await openMap();
  const incursions = page.getByRole('region', { name: 'Incursions' });
  await incursions
    .getByText(/^Established for 4d 23h$/)
    .first()
    .waitFor();
  expect(await incursions.getByRole('meter').first().getAttribute('aria-valuenow')).toBe('90');
  await incursions.getByRole('link').first().click();
  await page.getByText('Staging system of an incursion').waitFor();
});

/** The pilot passes a static wormhole out of unknown space: answers where it comes out. */
async function passStatic({ world: { runtime } }: WebWorld, characterId: number): Promise<string> {
  await transact(runtime, maintainWormholes);
  await new TimerWorker(runtime, fillWormholes, fireFillWormholes).drain();
  const [hole] = await runtime.dataSource.query<[{ wormholeId: number; name: string }]>(
    `SELECT wormhole_id::float8 AS "wormholeId", system.name FROM wormhole
     JOIN universe_solar_system system ON solar_system_id = far_system_id
     JOIN universe_region region USING (region_id)
     WHERE static_slot IS NOT NULL AND space = 'known' ORDER BY wormhole_id LIMIT 1`,
  );
  const { wormholeId, name } = hole;
  const passage = { wormholeId, characterId, shipMassKg: 1e6, side: 'near' as const };
  await transact(runtime, (tx) => passWormholes(tx, [passage]));
  return name;
}

it('remembers the wormholes that the pilot has passed', async () => {
  const { page, characterId } = await openPilot(game, 'Skills');
  const name = await passStatic(game, characterId);
  await goTo(page, 'Map');
  await page.getByLabel('Search systems').fill(name);
  await page.getByLabel('Search systems').press('Enter');
  const ways = panel(page, name).getByRole('list', { name: 'Wormholes that you have passed' });
  await ways.getByText('K162').waitFor();
  await ways.getByText('static').waitFor();
  await ways.getByText(/unknown space; stable, fresh$/).waitFor();
});

it('has a calendar by days, with a link that ends when one wants it to', async () => {
  const { page, complaints } = await openPilot(game, 'Skills');
  await openSkill(page, 'Hull Carpentry');
  await page.getByRole('button', { name: 'Train Hull Carpentry to level 1' }).click();
  await goTo(page, 'Calendar');
  const agenda = page.getByRole('region', { name: 'Agenda' });
  await agenda
    .getByText(/^The incursion into .* mobilises/)
    .first()
    .waitFor();
  await agenda.getByText('Hull Carpentry I is trained').waitFor();
  const kinds = page.getByRole('group', { name: 'Kinds shown' });
  await kinds.getByRole('button', { name: 'Skills' }).click();
  await expect.poll(() => agenda.getByText('Hull Carpentry I is trained').count()).toBe(0);

  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = await page.getByLabel('Secret link').inputValue();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download .ics' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('SUMMARY:Hull Carpentry I is trained');
  const read = (): Promise<number> => fetch(url).then(({ status }) => status);
  expect(await read()).toBe(200);
  await page.getByRole('button', { name: 'End the link' }).click();
  await page.getByRole('button', { name: 'Make a link' }).waitFor();
  expect(await read()).toBe(404);
  expect(complaints).toEqual([]);
});

it('has days in the time zone of whoever reads it', async () => {
  const zones = ['Pacific/Auckland', 'America/Los_Angeles'];
  const times = await Promise.all(
    zones.map(async (timezoneId) => {
      const { page } = await openPilot(game, 'Calendar', { timezoneId });
      return page.getByRole('region', { name: 'Agenda' }).locator('time').first().textContent();
    }),
  );
  expect(times[0]).not.toBe(times[1]);
});

it('fits a phone', async () => {
  const { page } = await openMap(PHONE);
  expect(await contentWidth(page)).toBe(360);
  await goTo(page, 'Calendar');
  await page
    .getByText(/^The incursion into .* mobilises/)
    .first()
    .waitFor();
  expect(await contentWidth(page)).toBe(360);
});
