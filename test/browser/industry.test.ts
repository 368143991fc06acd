// What an industrialist sees in a browser: what a job takes, how far it is, and its end.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Blueprint } from '#protocol/universe.ts';
import { createPilot } from '../pilots.ts';
import { hasten, openWorkshop } from './industry-world.ts';
import { goTo, openPilot } from './market-world.ts';
import { openWebWorld, type WebWorld } from './web-world.ts';

const SCONCE_BLUEPRINT = 206_011;

let game: WebWorld;
let blueprint: Blueprint;
beforeAll(async () => {
  game = await openWebWorld(500);
  const pilot = await createPilot(game.world.runtime);
  blueprint = await pilot.call('universe.get-blueprint', { typeId: SCONCE_BLUEPRINT });
});
afterAll(() => game.close());

const runs = (page: Page) => page.getByLabel('Runs', { exact: true });
const choose = (page: Page): Promise<void> =>
  page
    .getByRole('list', { name: 'Your blueprints' })
    .getByRole('link', { name: /^Sconce Blueprint/ })
    .click();
const startButton = (page: Page) => page.getByRole('button', { name: 'Start job' });

/** A pilot with an original, what two runs of it take, and the skills. */
async function openMaker(options: Parameters<WebWorld['openPage']>[0] = {}) {
  const pilot = await openPilot(game, 'Skills', options);
  const shop = openWorkshop(game, pilot);
  await shop.giveBlueprint(SCONCE_BLUEPRINT);
  await shop.prepare(blueprint, 'manufacturing', 2);
  await goTo(pilot.page, 'Industry');
  await choose(pilot.page);
  return { ...pilot, pilot, shop };
}

it('starts a job, watches it, and delivers it by hand', async () => {
  const { page, pilot, shop, complaints } = await openMaker();
  const outcome = page.getByLabel('Outcome');
  await outcome.getByText('1 × Sconce').waitFor();
  await outcome.getByText(/^1h \d+m/).waitFor();
  await page.getByLabel('Costs').getByText('Facility tax, 0.25%').waitFor();
  await runs(page).fill('2');
  await outcome.getByText('2 × Sconce').waitFor();
  const materials = page.getByRole('table', { name: 'Materials' });
  expect(await materials.getByText('enough').count()).toBe(3);
  await startButton(page).click();

  const jobs = page.getByRole('list', { name: 'Jobs' });
  await jobs.getByText('Manufacturing · 2 runs').waitFor();
  await page.getByRole('progressbar', { name: 'Progress of Sconce' }).waitFor();
  await page.getByText('It is in a job').waitFor();
  await page.getByRole('list', { name: 'Slots' }).getByText('Manufacturing 1 / 1').waitFor();
  await hasten(game, pilot, 4_000);
  await page.reload();
  const progress = page.getByRole('progressbar', { name: 'Progress of Sconce' });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBe(99);
  await page.getByRole('log').getByText('Manufacturing of Sconce is finished').waitFor();
  await jobs.getByRole('button', { name: 'Deliver Sconce' }).click();
  await page.getByText('Nothing is under way.').waitFor();
  await page.getByRole('log').getByText('2 × Sconce delivered.').waitFor();
  expect(await shop.stock()).toMatchObject({ 204_011: 2, [SCONCE_BLUEPRINT]: 1 });
  await page
    .getByRole('group', { name: 'Parts of industry' })
    .getByRole('button', { name: 'History' })
    .click();
  const ended = page.getByRole('table', { name: 'Ended jobs' });
  await ended.getByText('Delivered').waitFor();
  expect(complaints).toEqual([]);
});

it('delivers by itself where one wants it to', async () => {
  const { page, pilot } = await openMaker();
  await page.getByRole('switch', { name: 'Deliver new jobs by themselves' }).check();
  await expect.poll(() => page.getByLabel('Deliver when finished').isChecked()).toBe(true);
  await startButton(page).click();
  const jobs = page.getByRole('list', { name: 'Jobs' });
  await jobs.getByText('Manufacturing · 1 run').waitFor();
  await hasten(game, pilot, 1_000);
  await page.getByRole('log').getByText('1 × Sconce delivered.').waitFor();
  await page.getByText('Nothing is under way.').waitFor();
});

it('says what is missing, and what is lost with a job', async () => {
  const { page } = await openMaker();
  await runs(page).fill('3');
  await page.getByRole('alert').getByText('The hangar lacks materials.').waitFor();
  const materials = page.getByRole('table', { name: 'Materials' });
  await materials.getByRole('link', { name: '24,000' }).waitFor();
  expect(await startButton(page).isDisabled()).toBe(true);
  await runs(page).fill('1.5');
  await page.getByText('Write a whole number.').waitFor();
  await runs(page).fill('1');
  await startButton(page).click();
  await page.getByRole('button', { name: 'Cancel Sconce' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel the job for Sconce?' });
  await dialog.getByText('Materials are lost').waitFor();
  await dialog.getByRole('button', { name: 'Cancel job' }).click();
  await page.getByText('Nothing is under way.').waitFor();
});

it('names the skills that are missing', async () => {
  const pilot = await openPilot(game, 'Skills');
  await openWorkshop(game, pilot).giveBlueprint(SCONCE_BLUEPRINT);
  await goTo(pilot.page, 'Industry');
  await choose(pilot.page);
  const missing = pilot.page.getByRole('list', { name: 'Missing skills' });
  await missing.getByRole('listitem').first().waitFor();
  await pilot.page.getByRole('button', { name: 'Invention' }).waitFor();
  expect(await pilot.page.getByRole('button', { name: 'Invention' }).isDisabled()).toBe(true);
});

it('fits a phone: blueprints, one of them, jobs', async () => {
  const viewport = { width: 360, height: 780 };
  const { page } = await openMaker({ viewport, hasTouch: true, isMobile: true });
  const contentWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.getByLabel('Outcome').waitFor();
  expect(await contentWidth()).toBe(360);
  await startButton(page).tap();
  await page.getByRole('progressbar', { name: 'Progress of Sconce' }).waitFor();
  expect(await contentWidth()).toBe(360);
});
