// What pilots do with their things and their money, in a browser.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPilot } from '../pilots.ts';
import { giveThings, TYPES } from './things.ts';
import { becomePilot, newName, openWebWorld, type WebWorld } from './web-world.ts';

let game: WebWorld;
beforeAll(async () => {
  game = await openWebWorld(500);
});
afterAll(() => game.close());

const { paleIron, greenglass, smallCrate, sconce } = TYPES;

const openSection = (page: Page, label: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: label }).click();

/** A pilot who owns things and looks at the hangar. */
async function pilotWith(...stacks: (readonly [number, number])[]) {
  const { page, complaints } = await game.openPage();
  const name = newName();
  await becomePilot(page, name);
  await giveThings(game.world, name, stacks);
  await openSection(page, 'Hangar');
  const things = page.getByRole('listbox');
  await things.waitFor();
  return { page, complaints, name, things };
}

const thing = (things: Locator, name: RegExp): Locator => things.getByRole('option', { name });
const placeLink = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name });
const action = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name });

/** As a hand does it: picks up, carries over, lets go once the target shows that it takes it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // A page that is being drawn anew is waited for.
  await to.hover({ trial: true });
  await from.hover();
  const box = await to.boundingBox();
  if (!box) throw new Error('the target is not to be seen');
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.locator('[data-over="true"]').waitFor();
  await page.mouse.up();
}

async function assembleCrate(page: Page, things: Locator): Promise<void> {
  await thing(things, /^Small Crate/).click();
  await action(page, 'Assemble').click();
  await thing(things, /^Small Crate, assembled/).waitFor();
}

it('drags a stack into a container, and finds it there by its address', async () => {
  const { page, things, complaints } = await pilotWith([paleIron, 400], [smallCrate, 1]);
  await assembleCrate(page, things);
  await drag(page, thing(things, /^Pale Iron/), thing(things, /^Small Crate/));
  await thing(things, /^Pale Iron/).waitFor({ state: 'detached' });
  await thing(things, /^Small Crate/).dblclick();
  await page.getByRole('heading', { name: /Small Crate$/ }).waitFor();
  await thing(things, /^Pale Iron, 400/).waitFor();
  const full = page.getByRole('meter', { name: 'Capacity of Small Crate' }).last();
  expect(await full.getAttribute('aria-valuetext')).toBe('4 m³ of 120 m³');

  await page.reload();
  await thing(things, /^Pale Iron, 400/).waitFor();
  await page.goBack();
  await thing(things, /^Small Crate/).waitFor();
  await placeLink(page, 'Small Crate').click();
  await drag(page, thing(things, /^Pale Iron/), placeLink(page, 'Meridane Academy'));
  await page.getByText('Small Crate is empty').waitFor();
  expect(complaints).toEqual([]);
});

it('splits a stack, merges it again by dragging, and stacks all', async () => {
  const { page, things } = await pilotWith([paleIron, 1_000], [greenglass, 5], [greenglass, 7]);
  await thing(things, /^Pale Iron/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Split…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Split Pale Iron' });
  const confirm = dialog.getByRole('button', { name: 'Split' });
  const quantity = dialog.getByLabel('How many go to a stack of their own');
  await quantity.fill('1,000');
  expect(await confirm.isDisabled()).toBe(true);
  await quantity.fill('300');
  await dialog.getByText('700 stay behind.').waitFor();
  await confirm.click();
  await drag(page, thing(things, /^Pale Iron, 300/), thing(things, /^Pale Iron, 700/));
  await thing(things, /^Pale Iron, 1,000/).waitFor();
  await page.getByRole('button', { name: 'Stack all' }).click();
  await thing(things, /^Greenglass, 12/).waitFor();
});

it('says in words that a container is full, and leaves everything where it was', async () => {
  const { page, things } = await pilotWith([paleIron, 20_000], [smallCrate, 1]);
  await assembleCrate(page, things);
  await drag(page, thing(things, /^Pale Iron/), placeLink(page, 'Small Crate'));
  await page.getByRole('log').getByText('The place cannot hold that much.').waitFor();
  await page.getByRole('log').getByText('120 m³ are free, and this takes 200 m³.').waitFor();
  await thing(things, /^Pale Iron, 20,000/).waitFor();
});

it('is worked with the keyboard alone', async () => {
  const { page, things } = await pilotWith([paleIron, 400], [greenglass, 9], [smallCrate, 1]);
  await assembleCrate(page, things);
  await things.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('2 chosen').waitFor();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Move to…' });
  await dialog.getByRole('button', { name: 'Small Crate' }).press('Enter');
  await thing(things, /^Greenglass/).waitFor({ state: 'detached' });
  await things.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F2');
  await page.getByRole('dialog', { name: 'Rename Small Crate' }).waitFor();
  await page.keyboard.type('Odds and ends');
  await page.keyboard.press('Enter');
  await thing(things, /^Odds and ends/).waitFor();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Trash', exact: true }).press('Enter');
  await page.getByRole('log').getByText('There is something in it.').waitFor();
  await page.keyboard.press('Enter');
  await thing(things, /^Pale Iron, 400/).waitFor();
});

it('shows a newcomer who owns nothing where to begin', async () => {
  const { page } = await game.openPage();
  await becomePilot(page);
  await openSection(page, 'Hangar');
  await page.getByText('The wallet holds 5,000,000.00 ISK.').waitFor();
  await page.getByRole('link', { name: 'Go to the market' }).click();
  expect(new URL(page.url()).hash).toBe('#/market');
  await page.goBack();
  await page.getByText('Nothing is owned yet').waitFor();
});

it('sends money, which both read in their journals', async () => {
  const { page: payer } = await game.openPage();
  const { page: payee } = await game.openPage();
  const payerName = newName();
  const payeeName = newName();
  await becomePilot(payer, payerName);
  await becomePilot(payee, payeeName);
  await openSection(payee, 'Wallet');
  await openSection(payer, 'Wallet');
  await payer.getByRole('button', { name: 'Send money' }).click();
  const dialog = payer.getByRole('dialog', { name: 'Send money' });
  await dialog.getByLabel('To').fill('Nobody at all');
  await dialog.getByLabel('Amount in ISK').fill('1,250.50');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByText('Nobody is called “Nobody at all”.').waitFor();
  await dialog.getByLabel('To').fill(payeeName.toLowerCase());
  await dialog.getByLabel('Reason').fill('for lamp oil');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByText(payeeName, { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Send 1,250.50 ISK' }).click();
  const sent = payer.getByRole('row', { name: new RegExp(`to ${payeeName}.*for lamp oil`) });
  expect(await sent.textContent()).toContain('-1,250.50');
  expect(await sent.textContent()).toContain('4,998,749.50');

  const news = payee.getByRole('log');
  await news.getByText('1,250.50 ISK received').waitFor();
  await news.getByText(`From ${payerName}: “for lamp oil”`).waitFor();
  const received = payee.getByRole('row', { name: new RegExp(`from ${payerName}`) });
  expect(await received.textContent()).toContain('+1,250.50');
  await payee.getByLabel('Balance', { exact: true }).getByText('5,001,250.50').waitFor();
});

it('refuses to send more than there is', async () => {
  const { page } = await game.openPage();
  const name = newName();
  await becomePilot(page, name);
  await openSection(page, 'Wallet');
  await page.getByRole('button', { name: 'Send money' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send money' });
  await dialog.getByLabel('To').fill(name);
  await dialog.getByLabel('Amount in ISK').fill('6m');
  await dialog.getByText('That is more than the 5,000,000.00 ISK that are there.').waitFor();
  await dialog.getByLabel('Amount in ISK').fill('1');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Send 1.00 ISK' }).click();
  await dialog.getByText('A wallet cannot pay into itself.').waitFor();
});

it('turns the pages of the journal', async () => {
  const { page } = await game.openPage();
  const name = newName();
  await becomePilot(page, name);
  await openSection(page, 'Wallet');
  const payer = await createPilot(game.world.runtime);
  const [payee] = await payer.call('corporations.find-owners', { name });
  for (let cents = 1; cents <= 60; cents += 1) {
    const toOwnerId = payee?.ownerId ?? 0;
    await payer.call('wallet.transfer', { toOwnerId, amountCents: String(cents) });
  }
  const journal = page.getByRole('table', { name: 'Journal' });
  const row = (text: string) => journal.getByRole('cell', { name: text, exact: true });
  await row('+0.60').waitFor();
  expect(await row('+0.10').count()).toBe(0);
  await page.getByRole('button', { name: 'Older' }).click();
  await row('+0.10').waitFor();
  await journal.getByText('Starting funds').waitFor();
  await page.getByRole('button', { name: 'Newer' }).click();
  await row('+0.60').waitFor();
});

it('fits a phone', async () => {
  const viewport = { width: 360, height: 780 };
  const { page } = await game.openPage({ viewport, hasTouch: true, isMobile: true });
  const name = newName();
  await becomePilot(page, name);
  await giveThings(game.world, name, [
    [paleIron, 2_000_000_000],
    [sconce, 1],
  ]);
  const contentWidth = () => page.evaluate(() => document.documentElement.scrollWidth);
  await openSection(page, 'Hangar');
  const things = page.getByRole('listbox');
  await thing(things, /^Pale Iron/).tap();
  await action(page, 'Move to…').tap();
  const moving = page.getByRole('dialog', { name: 'Move to…' });
  await moving.getByRole('button', { name: 'Close' }).tap();
  expect(await contentWidth()).toBe(360);
  await page.getByRole('button', { name: 'List', exact: true }).tap();
  expect(await contentWidth()).toBe(360);
  await openSection(page, 'Wallet');
  await page.getByRole('table', { name: 'Journal' }).waitFor();
  expect(await contentWidth()).toBe(360);
});
