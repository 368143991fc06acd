// What a pilot sees in a browser, from the first visit to a level that arrives.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  PASSWORD,
  becomePilot,
  newEmail,
  newName,
  openSkill,
  openWebWorld,
  register,
} from './web-world.ts';
import type { WebWorld } from './web-world.ts';

/** A first level takes about a second, a third one about half a minute. */
const RATE = 500;

let game: WebWorld;
beforeAll(async () => {
  game = await openWebWorld(RATE);
});
afterAll(() => game.close());

it('registers, plans a skill with what it needs, and sees levels arrive', async () => {
  const { page, complaints } = await game.openPage();
  const name = newName();
  await becomePilot(page, name);
  await openSkill(page, 'Medium Coilgun Drill');
  const needs = page.getByRole('list', { name: 'Prerequisites' });
  expect(await needs.getByText('missing').count()).toBe(2);
  await page.getByRole('button', { name: 'Train Medium Coilgun Drill to level 1' }).click();

  const queue = page.getByRole('list', { name: 'Training queue' });
  await queue.getByText('Medium Coilgun Drill I', { exact: true }).waitFor();
  expect(await needs.getByText('queued').count()).toBe(2);
  await page.getByRole('log').getByText('Turret Handling I finished').waitFor();
  await page.getByRole('button', { name: /^News, [1-9]\d* unread$/ }).waitFor();
  await page.getByLabel('Search skills').fill('Turret Handling');
  await page.getByRole('img', { name: /Level I+ trained, I+ in training/ }).waitFor();

  await page.reload();
  await page.getByRole('heading', { name }).waitFor();
  await queue.getByText('Medium Coilgun Drill I', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^News/ }).click();
  const news = page.getByRole('dialog', { name: 'News' });
  await news.getByText('Turret Handling I finished').waitFor();
  await news.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'News, 0 unread' }).waitFor();
  expect(complaints).toEqual([]);
});

it('plans with the keyboard alone', async () => {
  const { page } = await game.openPage();
  await becomePilot(page);
  await page.getByLabel('Search skills').focus();
  await page.keyboard.type('Hull Carpentry');
  const summary = page.getByRole('button', { name: /^Hull Carpentry/ });
  const focused = (name: RegExp) =>
    page.waitForFunction((source) => {
      const { activeElement } = document;
      const text = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
      return new RegExp(source).test(text);
    }, name.source);
  for (let tabs = 0; tabs < 8; tabs++) {
    if (await summary.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  for (const level of [1, 2, 3]) {
    await page.keyboard.press('Tab');
    await focused(new RegExp(`Train Hull Carpentry to level ${level}`));
  }
  await page.keyboard.press('Enter');
  const queue = page.getByRole('list', { name: 'Training queue' });
  await queue.getByText('Hull Carpentry III').waitFor();

  await page.getByLabel('Search skills').fill('Ore Cutting');
  await page.getByRole('button', { name: /^Ore Cutting/ }).press('Enter');
  await page.getByRole('button', { name: 'Train Ore Cutting to level 4' }).press('Enter');
  await queue.getByText('Ore Cutting IV').waitFor();
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await page.getByRole('button', { name: 'Start' }).waitFor();
  await page.getByRole('button', { name: 'Remove Ore Cutting III' }).press('Enter');
  await page.getByRole('log').getByText('Ore Cutting III is removed').waitFor();
  await queue.getByText('Ore Cutting IV').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Move Ore Cutting I up' }).press('Enter');
  await expectOrder(queue, ['Ore Cutting I', 'Hull Carpentry III']);
});

it('reorders by dragging, and says what cannot be', async () => {
  const { page } = await game.openPage();
  await becomePilot(page);
  for (const skill of ['Leading a Wing', 'Reactor Basics']) {
    await openSkill(page, skill);
    await page.getByRole('button', { name: `Train ${skill} to level 1` }).click();
  }
  const queue = page.getByRole('list', { name: 'Training queue' });
  await queue.getByText('Reactor Basics I', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  const row = (name: string) => queue.getByRole('listitem').filter({ hasText: name });
  await row('Reactor Basics I').dragTo(row('Command Presence IV'));
  await expectOrder(queue, ['Command Presence III', 'Reactor Basics I', 'Command Presence IV']);
  await row('Leading a Wing I').dragTo(row('Command Presence IV'));
  await page.getByRole('log').getByText('Keep what a skill needs ahead of it').waitFor();
  await expectOrder(queue, ['Command Presence IV', 'Command Presence V', 'Leading a Wing I']);
});

it('remaps attributes, spending exactly the points there are', async () => {
  const { page } = await game.openPage();
  await becomePilot(page);
  await page.getByRole('button', { name: 'Remap' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remap attributes' });
  const confirm = dialog.getByRole('button', { name: 'Remap', exact: true });
  const before = Number(await dialog.getByRole('status', { name: 'memory' }).textContent());
  await dialog.getByRole('button', { name: 'Lower memory' }).click();
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByText('1 to spend.').waitFor();
  await dialog.getByRole('button', { name: 'Raise charisma' }).click();
  await confirm.click();
  await dialog.waitFor({ state: 'detached' });
  const memory = page.getByRole('definition').first().locator('xpath=../../div[2]/dd');
  await expect.poll(() => memory.textContent()).toBe(String(before - 1));
});

it('says why nobody gets in, and lets the right one in again', async () => {
  const { page } = await game.openPage();
  const email = newEmail();
  await register(page, email);
  await page.getByRole('heading', { name: 'Who will you be?' }).waitFor();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill('not the password');
  const enter = page.getByRole('button', { name: 'Enter the universe' });
  await enter.click();
  await page.getByRole('alert').getByText('The address or the password is wrong.').waitFor();
  await page.getByLabel('Password').fill(PASSWORD);
  await enter.click();
  await page.getByRole('heading', { name: 'Who will you be?' }).waitFor();
});

async function expectOrder(
  queue: ReturnType<Awaited<ReturnType<WebWorld['openPage']>>['page']['getByRole']>,
  names: string[],
): Promise<void> {
  const shown = queue.getByRole('listitem').locator('.queue-name');
  await expect
    .poll(async () => (await shown.allTextContents()).join(', '), { timeout: 10_000 })
    .toContain(names.join(', '));
}
