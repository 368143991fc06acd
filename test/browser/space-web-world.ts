// A universe for browsers with space around its stations: a grid, and servers for who is docked.
import type { Page } from 'playwright-core';
import { ChatServer } from '../../edge/chat/chat-server.ts';
import { startStationServer } from '../../edge/station/station-server.ts';
import { GridServer } from '../../grid/grid-server.ts';
import { openWebWorld, type WebWorld } from './web-world.ts';

export interface SpaceWebWorld extends WebWorld {
  readonly grid: GridServer;
  /** All that were opened since the last time. */
  closePages(): Promise<void>;
}

/** Without graphics pages are quick, and say that they have none. */
export async function openSpaceWebWorld(options = { webgl: true }): Promise<SpaceWebWorld> {
  const game = await openWebWorld(1, options);
  const { runtime } = game.world;
  const stations = await Promise.all(
    ['station-1', 'station-2'].map((name) => startStationServer(runtime, name, () => undefined)),
  );
  const grid = new GridServer(runtime, 'grid-1', () => undefined);
  await grid.start();
  const chat = new ChatServer(runtime, 'chat-1', () => undefined);
  await chat.start();
  const opened: Page[] = [];
  return {
    ...game,
    grid,
    async openPage(options) {
      const page = await game.openPage(options);
      opened.push(page.page);
      return page;
    },
    async closePages() {
      for (const page of opened.splice(0)) await page.context().close();
    },
    async close() {
      await chat.stop();
      await grid.stop(0);
      for (const station of stations) await station.stop(0);
      await game.close();
    },
  };
}

/** The overview's row of a thing. */
export const rowOf = (page: Page, name: string | RegExp) =>
  page.getByRole('table', { name: 'In sight' }).getByRole('row', { name });
