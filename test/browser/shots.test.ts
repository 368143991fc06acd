// temporary
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWebWorld, register, newEmail, type WebWorld, openSkill } from './web-world.ts';
let game: WebWorld;
beforeAll(async () => {
  game = await openWebWorld(1500);
});
afterAll(() => game.close());
it('docs', async () => {
  const { page } = await game.openPage({ viewport: { width: 1280, height: 800 } });
  await page.getByText('Email address').waitFor();
  await page.screenshot({ path: '/tmp/shot-d-1welcome.png' });
  await register(page, newEmail());
  await page.getByLabel('Pilot name').fill('Kira Voss');
  await page.screenshot({ path: '/tmp/shot-d-2create.png' });
  await page.getByRole('button', { name: 'Create pilot' }).click();
  await page.getByText('Nothing is in training').waitFor();
  for (const [s, l] of [
    ['Turret Handling', 3],
    ['Small Coilgun Drill', 3],
    ['Steady Aim', 1],
    ['Ship Handling', 1],
    ['Turret Handling', 5],
    ['Medium Coilgun Drill', 3],
    ['Aurish Cruisers', 2],
    ['Warp Plotting', 4],
  ] as const) {
    await openSkill(page, s);
    await page.getByRole('button', { name: `Train ${s} to level ${l}` }).click();
    await expect
      .poll(() =>
        page
          .getByRole('button', { name: `Train ${s} to level ${l}` })
          .or(page.getByText('Trained or queued to the'))
          .first()
          .isEnabled(),
      )
      .toBeDefined();
    await page.getByRole('button', { name: new RegExp(`^${s} ?×`) }).click();
  }
  await page.getByLabel('Search skills').fill('');
  await page
    .getByRole('navigation', { name: 'Skill groups' })
    .getByRole('button', { name: /Gunnery/ })
    .click();
  await page.getByRole('button', { name: /^Large Coilgun Drill/ }).click();
  await page.getByRole('button', { name: 'Train Large Coilgun Drill to level 2' }).hover();
  await page.getByRole('log').getByText('Ship Handling I finished').waitFor({ timeout: 60000 });
  await page
    .getByRole('log')
    .getByText('Steady Aim I finished')
    .waitFor({ state: 'detached', timeout: 20000 });
  await page.screenshot({ path: '/tmp/docs.png' });
  await page.setViewportSize({ width: 900, height: 800 });
  await page.screenshot({ path: '/tmp/tablet.png' });
}, 120000);
