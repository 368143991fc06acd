// Cans as pilots see them in a browser without graphics: out of the cargo, locked, opened by
// whoever knows the password, filled and emptied, and aboard again.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dispatch } from '#features/registry.ts';
import { HAULER, IRON, loadShip, STRONGBOX, type Freight } from '../cans.ts';
import { placeVessel } from '../space-world.ts';
import { openPilot } from './market-world.ts';
import { openSpaceWebWorld, rowOf, type SpaceWebWorld } from './space-web-world.ts';

let game: SpaceWebWorld;
beforeAll(async () => {
  game = await openSpaceWebWorld({ webgl: false });
});
afterAll(() => game.close());
afterEach(() => game.closePages());

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const LONG_MS = 120_000;
const AWAY_M = 200_000_000;
const PASSWORD = 'under the third moon';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
const goods = (page: Page, list: string | RegExp) =>
  page.getByRole('dialog').getByRole('list', { name: list });
const close = (page: Page) => page.keyboard.press('Escape');

/** In space with goods in the cargo, far from everything. */
async function hauler(
  freight: readonly Freight[],
  options: Parameters<SpaceWebWorld['openPage']>[0] = {},
): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints, characterId } = await openPilot(game, 'Space', options);
  const { runtime } = game.world;
  const { accountId } = await rowOfPilot(characterId);
  const caller = { accountId, sessionId: 0, roles: [], characterId };
  const commander = {
    characterId,
    dispatch: (name: string, input: object) =>
      dispatch(runtime, { ...caller, address: '::1' }, { id: randomUUID(), name, input }),
  };
  await loadShip(runtime, commander, HAULER, freight);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload();
  await page.getByRole('button', { name: 'Undock' }).click();
  await page.getByRole('region', { name: 'Your ship' }).waitFor();
  const { solarSystemId } = await rowOfPilot(characterId);
  const position = { x: AWAY_M, y: AWAY_M, z: 0 };
  placeVessel(game.grid.system(solarSystemId), characterId, position);
  return { page, complaints };
}

interface PilotRow {
  accountId: number;
  solarSystemId: number;
}

async function rowOfPilot(characterId: number): Promise<PilotRow> {
  const [row] = await game.world.runtime.dataSource.query<[PilotRow]>(
    `SELECT account_id AS "accountId", solar_system_id AS "solarSystemId" FROM character
     WHERE id = $1`,
    [characterId],
  );
  return row;
}

async function openCan(page: Page): Promise<void> {
  await rowOf(page, /Small Strongbox/).click();
  await page
    .getByRole('region', { name: 'Selected' })
    .getByRole('button', { name: 'Open', exact: true })
    .click();
}

it(
  'anchors a can with a password, which another pilot opens by it and empties',
  async () => {
    const freight = [
      { typeId: STRONGBOX, iron: 40 },
      { typeId: IRON, quantity: 5 },
    ];
    const { page, complaints } = await hauler(freight);
    await page.getByRole('button', { name: 'Cargo' }).click();
    await button(page, 'Anchor Small Strongbox').click();
    await page.getByLabel('Password of Small Strongbox').fill(PASSWORD);
    await button(page, 'Anchor').click();
    await button(page, 'Anchor Small Strongbox').waitFor({ state: 'detached' });
    await close(page);

    await openCan(page);
    await button(page, 'Put in Pale Iron').click();
    await goods(page, 'In Small Strongbox').getByRole('listitem').nth(1).waitFor();
    await page.getByText('Your cargo hold is empty.').waitFor();
    await page.getByText('It opens to you, and to whoever knows its password.').waitFor();
    await close(page);

    const { page: other } = await hauler([]);
    await openCan(other);
    await other.getByLabel('Password').fill('not that one');
    await button(other, 'Unlock').click();
    await other.getByRole('alert').getByText('It has another password, or none.').waitFor();
    await other.getByLabel('Password').fill(PASSWORD);
    await other.keyboard.press('Enter');
    await button(other, 'Take all').click();
    await other.getByText('There is nothing in it.').waitFor();
    await goods(other, 'In your cargo').getByRole('listitem').nth(1).waitFor();
    expect(await button(other, 'Take aboard').count()).toBe(0);

    await openCan(page);
    await button(page, 'Change password…').click();
    await page.getByLabel('New password').fill('beyond the fourth');
    await button(page, 'Set').click();
    await button(page, 'Take aboard').click();
    await rowOf(page, /Small Strongbox/).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  },
  LONG_MS,
);

it(
  'throws things out, and picks them up again, on a phone and by keyboard',
  async () => {
    const { page, complaints } = await hauler([{ typeId: IRON, quantity: 5 }], PHONE);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(360);
    await page.getByRole('button', { name: 'Cargo' }).focus();
    await page.keyboard.press('Enter');
    await button(page, 'Jettison Pale Iron').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Your cargo hold is empty.').waitFor();
    await close(page);
    await page.getByRole('button', { name: 'Overview' }).tap();
    await rowOf(page, /^Can/).tap();
    await page.getByRole('button', { name: 'Open', exact: true }).tap();
    await goods(page, 'In Can').waitFor();
    expect(await width()).toBe(360);
    await button(page, 'Take Pale Iron').tap();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Select something in the sky').waitFor();
    expect(complaints).toEqual([]);
  },
  LONG_MS,
);
