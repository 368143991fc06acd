// What a trader sees in a browser: books, orders and what comes of them, and why one is refused.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { give, goTo, openItem, openPilot, writeHistory } from './market-world.ts';
import { openWebWorld, type WebWorld } from './web-world.ts';

const PALE_IRON = 205_001;

let game: WebWorld;
beforeAll(async () => {
  game = await openWebWorld(500);
});
afterAll(() => game.close());

const show = (page: Page, part: string): Promise<void> =>
  page
    .getByRole('group', { name: 'Parts of the market' })
    .getByRole('button', { name: part, exact: true })
    .click();
const sellers = (page: Page) => page.getByRole('table', { name: 'Sellers' });
const dialog = (page: Page) => page.getByRole('dialog');

async function placeSellOrder(page: Page, price: string, quantity: string): Promise<void> {
  await page.getByRole('button', { name: 'Sell', exact: true }).first().click();
  await dialog(page).getByLabel('Price of one, ISK').fill(price);
  await dialog(page).getByLabel('Quantity').fill(quantity);
  await dialog(page).getByRole('button', { name: 'Place sell order' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

it('buys from an order of the universe, and finds the trade among its own', async () => {
  const { page, complaints } = await openPilot(game, 'Market');
  await openItem(page, 'Pale Iron');
  await page.getByText('No trades in this span.').waitFor();
  await sellers(page)
    .getByRole('button', { name: /^Buy at 6\.50 ISK/ })
    .click();
  await dialog(page).getByLabel('Quantity').fill('1k');
  const total = dialog(page).getByLabel('What it comes to');
  await total.getByText('Trades at once: 1,000').waitFor();
  expect(await total.getByText('6,500.00 ISK').count()).toBeGreaterThan(0);
  await total.getByText('4,993,500.00 ISK').waitFor();
  await dialog(page).getByRole('button', { name: 'Buy now' }).click();
  await page.getByRole('log').getByText('Bought 1,000 × Pale Iron').waitFor();
  await show(page, 'Transactions');
  const trade = page.getByRole('table', { name: 'Transactions' }).getByRole('row').nth(1);
  await trade.getByText('Bought').waitFor();
  expect(await trade.textContent()).toContain('−6,500.00');
  await show(page, 'History');
  const ended = page.getByRole('table', { name: 'Ended orders' });
  await ended.getByText('Filled').waitFor();
  expect(complaints).toEqual([]);
});

it('sells to another pilot, and hears of it at once', async () => {
  const seller = await openPilot(game, 'Skills');
  await give(game, seller, PALE_IRON, 1_000);
  await goTo(seller.page, 'Market');
  await openItem(seller.page, 'Pale Iron');
  await placeSellOrder(seller.page, '6.1', '800');
  await seller.page.getByRole('log').getByText('Your sell order for Pale Iron stands').waitFor();
  await sellers(seller.page).getByText('Yours').waitFor();
  await show(seller.page, 'My orders');
  const open = seller.page.getByRole('table', { name: 'Open orders' });
  await open.getByText('800 / 800').waitFor();

  const buyer = await openPilot(game, 'Market');
  await openItem(buyer.page, 'Pale Iron');
  await sellers(buyer.page)
    .getByRole('button', { name: /^Buy at 6\.10 ISK/ })
    .click();
  await dialog(buyer.page).getByLabel('Quantity').fill('300');
  await dialog(buyer.page).getByRole('button', { name: 'Buy now' }).click();
  await buyer.page.getByRole('log').getByText('Bought 300 × Pale Iron').waitFor();

  await seller.page.getByRole('log').getByText('Sold 300 × Pale Iron').waitFor();
  await seller.page.getByRole('log').getByText('500 remain in your order.').waitFor();
  await open.getByText('500 / 800').waitFor();

  await open.getByRole('button', { name: 'Change the price of Pale Iron' }).click();
  await dialog(seller.page).getByLabel('Price of one, ISK').fill('6.05');
  await dialog(seller.page).getByRole('button', { name: 'Change price' }).click();
  await open.getByText('6.05').waitFor();
  await open.getByRole('button', { name: 'Cancel the order for Pale Iron' }).click();
  await dialog(seller.page).getByRole('button', { name: 'Cancel order' }).click();
  await seller.page.getByText('You have no open orders.').waitFor();
  await seller.page.getByRole('log').getByText('500 are back in your hangar.').waitFor();
});

it('says in words which prices the market takes, and which money is not there', async () => {
  const { page } = await openPilot(game, 'Market');
  await openItem(page, 'Pale Iron');
  await page.getByRole('button', { name: 'Buy', exact: true }).first().click();
  const price = dialog(page).getByLabel('Price of one, ISK');
  const place = dialog(page).getByRole('button', { name: 'Place buy order' });
  await price.fill('123.45');
  await dialog(page).getByText('four significant digits').waitFor();
  expect(await place.isDisabled()).toBe(true);
  await dialog(page).getByRole('button', { name: '123.40' }).click();
  expect(await price.inputValue()).toBe('123.40');
  await price.press('ArrowUp');
  expect(await price.inputValue()).toBe('123.50');
  await price.fill('5');
  await dialog(page).getByLabel('Quantity').fill('2m');
  await dialog(page).getByText('You have only').waitFor();
  await place.click();
  const alert = dialog(page).getByRole('alert');
  await alert.getByText('The wallet holds 5,000,000.00 ISK').waitFor();
});

it('reads and writes amounts as the reader does', async () => {
  const { page } = await openPilot(game, 'Market', { locale: 'de-DE' });
  await openItem(page, 'Pale Iron');
  await sellers(page)
    .getByRole('button', { name: /^Buy at 6,50 ISK/ })
    .click();
  const price = dialog(page).getByLabel('Price of one, ISK');
  expect(await price.inputValue()).toBe('6,50');
  await price.fill('1.234,5');
  await dialog(page).getByText('1.234,00').waitFor();
  await price.fill('7');
  await dialog(page).getByLabel('Quantity').fill('1,5k');
  const total = dialog(page).getByLabel('What it comes to');
  await total.getByText('Trades at once: 1.500').waitFor();
  await total.getByText('4.990.250,00 ISK').waitFor();
});

it('draws prices, and reads a day under the pointer', async () => {
  const pilot = await openPilot(game, 'Skills');
  await writeHistory(game, pilot, PALE_IRON, 60);
  const { page } = pilot;
  await goTo(page, 'Market');
  await openItem(page, 'Pale Iron');
  const chart = page.getByRole('img', { name: /^Prices by day, of 60 days/ });
  await chart.waitFor();
  await chart.hover();
  await chart.getByText('Average').waitFor();
  await page.getByRole('group', { name: 'Span' }).getByRole('button', { name: '1M' }).click();
  await page.getByRole('img', { name: /^Prices by day, of 3[01] days/ }).waitFor();
});

it('fits a phone: items, then one of them, then its dialog', async () => {
  const viewport = { width: 360, height: 780 };
  const pilot = await openPilot(game, 'Market', { viewport, hasTouch: true, isMobile: true });
  const { page } = pilot;
  const contentWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.getByRole('button', { name: 'Ores and Metals' }).tap();
  await page.getByRole('button', { name: 'Metals', exact: true }).tap();
  await page.getByRole('link', { name: 'Pale Iron' }).tap();
  await sellers(page)
    .getByRole('button', { name: /^Buy at/ })
    .first()
    .waitFor();
  expect(await contentWidth()).toBe(360);
  await page.getByRole('button', { name: 'Buyers' }).tap();
  await page.getByRole('button', { name: 'Sell', exact: true }).first().tap();
  await dialog(page).waitFor();
  expect(await contentWidth()).toBe(360);
  await dialog(page).getByRole('button', { name: 'Cancel' }).tap();
  await page.getByRole('link', { name: 'All items' }).tap();
  await page.getByRole('button', { name: 'Ores and Metals' }).waitFor();
});
