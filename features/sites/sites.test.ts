// Sites as pilots and operators see them: what appears, what ends, what comes back elsewhere.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Site } from '#protocol/sites.ts';
import { transact } from '#queues/runtime.ts';
import { expireSite, fillConstellation } from '#queues/sites.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { siteSystems, solarSystems } from '../universe/index.ts';
import { findLacking, fireExpireSite, fireFillConstellation } from './index.ts';
import { targetOf } from './rules.ts';

const DAY_MS = 86_400_000;

let world: DrivenWorld;
let operator: TestPilot;
beforeAll(async () => {
  world = await openDrivenWorld();
  operator = (await createPilot(world.runtime)).as(['admin']);
});
afterAll(() => world.close());

/** The cycle, and what it arms; answers how many constellations lacked sites. */
async function fill(): Promise<number> {
  await transact(world.runtime, findLacking);
  return new TimerWorker(world.runtime, fillConstellation, fireFillConstellation).drain();
}

const expire = (): Promise<number> =>
  new TimerWorker(world.runtime, expireSite, fireExpireSite).drain();

async function survey(): Promise<Site[]> {
  const systems = await transact(world.runtime, solarSystems);
  const all = [...systems.keys()].map((solarSystemId) =>
    operator.call('sites.survey-system', { solarSystemId }),
  );
  return (await Promise.all(all)).flat();
}

/** What each system has of each kind, by what it has room for. */
async function expectFilled(sites: readonly Site[]): Promise<void> {
  const constellations = await transact(world.runtime, siteSystems);
  const count = (solarSystemIds: readonly number[], kind: string): number =>
    sites.filter((site) => site.kind === kind && solarSystemIds.includes(site.solarSystemId))
      .length;
  for (const systems of constellations.values()) {
    for (const table of new Set(systems.flatMap(({ tables }) => tables))) {
      const own = systems.filter(({ tables }) => tables.includes(table));
      const ids = own.map(({ solarSystemId }) => solarSystemId);
      expect(count(ids, table.kind)).toBe(targetOf(table, ids.length));
      for (const id of ids) expect(count([id], table.kind)).toBeLessThanOrEqual(table.room);
    }
  }
}

it('fill every constellation of an empty universe, each with a signature of its own', async () => {
  expect(await fill()).toBeGreaterThan(0);
  const sites = await survey();
  await expectFilled(sites);
  const signatures = sites.map((site) => `${site.solarSystemId} ${site.signature}`);
  expect(new Set(signatures).size).toBe(sites.length);
  expect(await fill()).toBe(0);
});

it('end at their moment, and come back by the next cycle', async () => {
  const before = await survey();
  const ends = before.map(({ expiresAt }) => expiresAt ?? 0);
  await world.clock.setTime(Math.min(...ends) - 1);
  expect(await expire()).toBe(0);
  await world.clock.setTime(world.clock.now() + 2 * DAY_MS);
  const due = ends.filter((end) => end <= world.clock.now()).length;
  expect(await expire()).toBe(due);
  expect(await survey()).toHaveLength(before.length - due);
  await fill();
  await expectFilled(await survey());
});

it('that are cleared appear elsewhere in the constellation, at once', async () => {
  const before = await survey();
  const shared = (await transact(world.runtime, siteSystems)).values();
  const wide = [...shared].find((systems) => systems.length > 1) ?? [];
  const cleared = before.find(
    ({ kind, solarSystemId }) =>
      kind === 'gas' && wide.some((system) => system.solarSystemId === solarSystemId),
  );
  if (!cleared) throw new Error('no gas in a constellation of several systems');
  await operator.call('sites.clear-site', { siteId: cleared.siteId });
  const known = new Set(before.map(({ siteId }) => siteId));
  const after = await survey();
  expect(after.some(({ siteId }) => siteId === cleared.siteId)).toBe(false);
  const fresh = after.filter(({ siteId }) => !known.has(siteId));
  expect(fresh).toMatchObject([{ kind: 'gas' }]);
  expect(fresh[0]?.solarSystemId).not.toBe(cleared.solarSystemId);
  await expectFilled(after);
  const again = await operator.refusal('sites.clear-site', { siteId: cleared.siteId });
  expect(again.code).toBe('NOT_FOUND');
});

it('show a pilot anomalies, and of signatures no more than that they are there', async () => {
  const { sites } = await operator.call('sites.list', {});
  expect(sites.length).toBeGreaterThan(0);
  for (const { kind, name, signalStrength } of sites) {
    expect(kind === null).toBe(signalStrength < 1);
    expect(name === null).toBe(signalStrength < 1);
  }
});

it('are surveyed and cleared by operators alone', async () => {
  const pilot = await createPilot(world.runtime);
  const { code } = await pilot.refusal('sites.clear-site', { siteId: 1 });
  expect(code).toBe('FORBIDDEN');
});
