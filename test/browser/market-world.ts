// What browser tests of the market and of industry need beside pages: a hangar that is not empty.
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { giveItems } from '../market.ts';
import { becomePilot, type WebWorld } from './web-world.ts';

export interface WebPilot {
  readonly page: Page;
  readonly complaints: string[];
  readonly characterId: number;
  /** Where it begins. */
  readonly stationId: number;
}

/** Becomes a pilot, and comes to a section of the cockpit. */
export async function openPilot(
  game: WebWorld,
  section: string,
  options: Parameters<WebWorld['openPage']>[0] = {},
): Promise<WebPilot> {
  const { page, complaints } = await game.openPage(options);
  const name = `Kira ${randomUUID().slice(0, 8)}`;
  await becomePilot(page, name);
  const [row] = await game.world.runtime.dataSource.query<
    { characterId: number; stationId: number }[]
  >(`SELECT id AS "characterId", station_id AS "stationId" FROM character WHERE name = $1`, [name]);
  if (!row) throw new Error('the pilot was not created');
  await goTo(page, section);
  return { page, complaints, ...row };
}

export async function goTo(page: Page, section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: section })
    .click();
}

/** Goods out of nowhere, in the hangar where the pilot begins. */
export async function give(
  game: WebWorld,
  { characterId, stationId }: WebPilot,
  typeId: number,
  quantity: number,
): Promise<void> {
  await giveItems(game.world.runtime, { characterId, stationId, typeId }, quantity);
}

/** Finds an item of the market by its name, and shows it. */
export async function openItem(page: Page, name: string): Promise<void> {
  await page.getByLabel('Search items').fill(name);
  await page
    .getByRole('list', { name: 'Items found' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

/** Prices of so many days before today, in the region where the pilot begins. */
export async function writeHistory(
  game: WebWorld,
  { stationId }: WebPilot,
  typeId: number,
  days: number,
): Promise<void> {
  await game.world.runtime.dataSource.query(
    `INSERT INTO market_history (region_id, type_id, day, trades, volume, lowest_cents,
       average_cents, highest_cents)
     SELECT region_id, $2, (now() AT TIME ZONE 'UTC')::date - ago, 5, 1000 * ago, 600, 600 + ago,
       700 + ago
     FROM universe_station JOIN universe_solar_system USING (solar_system_id),
       generate_series(1, $3::int) AS ago WHERE station_id = $1`,
    [stationId, typeId, days],
  );
}
