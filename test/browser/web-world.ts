// A universe with its workers and an edge, and players who reach it with a browser.
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startEdge, type Edge } from '../../edge/server.ts';
import { startWorkers, type Workers } from '../../workers/start-workers.ts';
import { openWorld, type World } from '../world.ts';
import { openBrowser } from './browser.ts';

export const PASSWORD = 'a long and honest password';

const PAGE_TIMEOUT_MS = 15_000;

export interface WebWorld {
  readonly url: string;
  readonly world: World;
  /** A page of a browser that nobody has used yet. What its console complains of is kept. */
  openPage(options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  stopEdge(): Promise<void>;
  /** At the address where it was. */
  startEdge(): Promise<void>;
  close(): Promise<void>;
}

interface WebWorldOptions {
  /** Whether browsers draw in three dimensions, which is slow. @default false */
  webgl?: boolean;
}

/** Trains `rate` times as fast as a universe does normally. */
export async function openWebWorld(
  rate: number,
  { webgl = false }: WebWorldOptions = {},
): Promise<WebWorld> {
  const world = await openWorld({
    edge: { port: 0 },
    rates: { skillTraining: rate },
    accounts: { registrationsPerAddress: 1_000 },
  });
  const workers: Workers = await startWorkers(world.runtime);
  const browser: Browser = await openBrowser(webgl ? 'webgl' : 'none');
  let edge: Edge = await startEdge(world.runtime);
  const { url, port } = edge;
  return {
    url,
    world,
    async openPage(options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
      context.setDefaultTimeout(PAGE_TIMEOUT_MS);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(url);
      return { page, complaints };
    },
    stopEdge: () => edge.stop(),
    async startEdge() {
      const { config } = world.runtime;
      const edgeConfig = { ...config.edge, port };
      edge = await startEdge({ ...world.runtime, config: { ...config, edge: edgeConfig } });
    },
    async close() {
      await browser.close();
      await edge.stop();
      await workers.stop();
      await world.close();
    },
  };
}

export const newEmail = (): string => `${randomUUID()}@example.net`;

/** Three words at most, and of nobody else. */
export const newName = (): string => `Kira ${randomUUID().slice(0, 8)}`;

export async function register(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Begin' }).click();
}

/** An account and its pilot, who sees an empty queue in the end. */
export async function becomePilot(page: Page, name: string = newName()): Promise<void> {
  await register(page, newEmail());
  await page.getByLabel('Pilot name').fill(name);
  await page.getByRole('button', { name: 'Create pilot' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText('Nothing is in training').waitFor();
}

/** Opens a skill of the browser by its name. */
export async function openSkill(page: Page, name: string): Promise<void> {
  await page.getByLabel('Search skills').fill(name);
  await page.getByRole('button', { name: new RegExp(`^${name} ?×`) }).click();
}
