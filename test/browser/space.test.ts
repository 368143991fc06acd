// What a pilot sees of space in a browser: out of the station, around, and in again.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { whereabouts } from '#features/characters/index.ts';
import { commissionShip } from '#features/inventory/index.ts';
import { itemTypes } from '#features/universe/index.ts';
import { transact } from '#queues/runtime.ts';
import { placeVessel } from '../space-world.ts';
import { goTo, openPilot } from './market-world.ts';
import { openSpaceWebWorld, rowOf, type SpaceWebWorld } from './space-web-world.ts';

let game: SpaceWebWorld;
beforeAll(async () => {
  game = await openSpaceWebWorld();
});
afterAll(() => game.close());
// Pages that go on drawing would leave no time for the next one.
afterEach(() => game.closePages());

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const LONG_MS = 120_000;
const PATIENTLY = { timeout: 15_000 };

const selected = (page: Page) => page.getByRole('region', { name: 'Selected' });
const ship = (page: Page) => page.getByRole('region', { name: 'Your ship' });
const order = (page: Page, name: string) =>
  selected(page).getByRole('button', { name, exact: true });
const show = (page: Page, kind: string) =>
  page.getByRole('group', { name: 'Kinds shown' }).getByRole('button', { name: kind }).click();

/** Of what is selected; kilometres and more count as far away. */
async function distanceM(page: Page): Promise<number> {
  const text = await selected(page).locator('header b').innerText();
  const [, metres] = /^([\d,]+) m$/.exec(text) ?? [];
  return metres === undefined ? Infinity : Number(metres.replaceAll(',', ''));
}

async function undocked(options: Parameters<SpaceWebWorld['openPage']>[0] = {}) {
  const pilot = await openPilot(game, 'Space', options);
  await pilot.page.getByRole('button', { name: 'Undock' }).click();
  await ship(pilot.page).waitFor();
  return pilot;
}

/** High above the station, beside which a ship may have come out on either side. */
async function rise(characterId: number): Promise<void> {
  const { solarSystemId } = await transact(game.world.runtime, (tx) =>
    whereabouts(tx, characterId),
  );
  const system = game.grid.system(solarSystemId);
  const at = new Float64Array(3);
  system?.space.readPosition(system.vesselOf(characterId)?.shipId ?? 0, at);
  const [x = 0, y = 0, z = 0] = at;
  placeVessel(system, characterId, { x, y: y + 100_000, z });
}

it(
  'undocks from the hangar, approaches the station, and docks again',
  async () => {
    const { page, complaints } = await openPilot(game, 'Hangar');
    await page.getByRole('button', { name: 'Undock' }).click();
    await ship(page).getByText('Holding position').waitFor();
    expect(page.url()).toMatch(/#\/space$/);
    await show(page, 'Gates');
    await rowOf(page, /Stargate/)
      .first()
      .waitFor();
    await show(page, 'Stations');
    await rowOf(page, /Academy/).click();
    await expect.poll(() => distanceM(page), PATIENTLY).toBeLessThan(500);
    const before = await distanceM(page);
    await order(page, 'Approach').click();
    await ship(page)
      .getByText(/^Approaching .* Academy$/)
      .waitFor();
    await expect.poll(() => distanceM(page), PATIENTLY).toBeLessThan(before - 100);
    await ship(page).getByRole('button', { name: 'Stop' }).click();
    await ship(page).getByText('Holding position').waitFor();

    await goTo(page, 'Hangar');
    await page.getByText('You are in space').waitFor();
    await page.getByRole('link', { name: 'To your ship' }).click();
    await rowOf(page, /Academy/).click();
    await order(page, 'Dock').click();
    await page.getByText('Docked in Meridane').waitFor();
    await page.getByText('Active', { exact: true }).waitFor();
    await goTo(page, 'Hangar');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(complaints).toEqual([]);
  },
  LONG_MS,
);

it(
  'warps to a gate and jumps through it, once it is in range',
  async () => {
    const { page, complaints, characterId } = await undocked();
    await rise(characterId);
    const system = page.locator('.space-place').getByRole('heading');
    await system.getByText('Meridane').waitFor();
    await rowOf(page, /^Oriel/).click();
    await order(page, 'Jump').click();
    await page.getByRole('log').getByText('Come within 2,500 m first.').waitFor();
    await selected(page).getByLabel('Warp to within').selectOption('10 km');
    await selected(page).getByLabel('Warp to within').selectOption('0 m');
    await order(page, 'Warp to').click();
    await ship(page).getByText('Aligning for warp').waitFor();
    await ship(page).getByText('In warp').waitFor({ timeout: 60_000 });
    await ship(page).getByText('Holding position').waitFor({ timeout: 60_000 });
    expect(await distanceM(page)).toBeLessThan(2_500);
    await order(page, 'Jump').click();
    await system.getByText('Oriel').waitFor();
    await rowOf(page, /^Meridane/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  },
  LONG_MS,
);

it(
  'draws the sky, and turns it by keyboard and pointer',
  async () => {
    const { page, complaints } = await undocked();
    const sky = page.getByRole('application', { name: /^View of space/ });
    await page.locator('.space-stage[data-state="open"]').waitFor();
    const marks = () =>
      page.locator('.space-marks').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    await sky.focus();
    const before = await marks();
    for (let count = 0; count < 6; count += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(marks, PATIENTLY).not.toBe(before);
    const turned = await marks();
    await page.mouse.move(400, 400);
    await page.mouse.down();
    await page.mouse.move(600, 450, { steps: 5 });
    await page.mouse.up();
    await expect.poll(marks, PATIENTLY).not.toBe(turned);
    expect(complaints).toEqual([]);
  },
  LONG_MS,
);

it(
  'flies out in the ship that is made active',
  async () => {
    const { page, characterId, stationId } = await openPilot(game, 'Space');
    await page.getByText(/^No assembled ship lies here/).waitFor();
    const [first, second] = await transact(game.world.runtime, async (tx) => {
      const types = [...(await itemTypes(tx)).values()].filter((type) => type.categoryId === 6);
      const chosen = types.filter(({ published }) => published).slice(-2);
      const owner = { ownerId: characterId, locationId: stationId };
      for (const { typeId } of chosen) await commissionShip(tx, typeId, owner, 'hangar');
      return chosen.map(({ name }) => name);
    });
    await page.reload();
    await page.getByRole('button', { name: `Make ${second ?? ''} active` }).click();
    await page.getByRole('button', { name: `Make ${first ?? ''} active` }).waitFor();
    await page.getByRole('button', { name: 'Undock' }).click();
    await ship(page)
      .getByText(second ?? '')
      .waitFor();
  },
  LONG_MS,
);

it(
  'goes on where it was after the page was loaded anew',
  async () => {
    const { page } = await undocked();
    await page.reload();
    await ship(page).waitFor();
    await rowOf(page, /Academy/).waitFor();
  },
  LONG_MS,
);

it(
  'fits a phone, with the overview in a drawer',
  async () => {
    const { page } = await undocked(PHONE);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(360);
    expect(await rowOf(page, /Academy/).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Overview' }).tap();
    expect(await width()).toBe(360);
    await rowOf(page, /Academy/).tap();
    await expect.poll(() => rowOf(page, /Academy/).isVisible(), PATIENTLY).toBe(false);
    await order(page, 'Approach').tap();
    await ship(page)
      .getByText(/^Approaching/)
      .waitFor();
    expect(await width()).toBe(360);
  },
  LONG_MS,
);

it(
  'flies without graphics, too, and says so',
  async () => {
    const { page, complaints } = await openPilot(game, 'Skills');
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.reload();
    await goTo(page, 'Space');
    await page.getByRole('button', { name: 'Undock' }).click();
    await page.getByText('This browser shows no 3D graphics.').waitFor();
    await rowOf(page, /Academy/).click();
    await order(page, 'Approach').click();
    await ship(page)
      .getByText(/^Approaching/)
      .waitFor();
    expect(complaints).toEqual([]);
  },
  LONG_MS,
);
