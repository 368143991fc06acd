// The calendar as pilots see it, and as calendar programs read it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transact } from '#queues/runtime.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { calendarText } from './feed-text.ts';
import { feedText } from './index.ts';

const DAY_MS = 86_400_000;
const TOKEN = 'x'.repeat(43);

let world: DrivenWorld;
let pilot: TestPilot;
beforeAll(async () => {
  world = await openDrivenWorld();
  pilot = await createPilot(world.runtime);
});
afterAll(() => world.close());

const feed = (token: unknown): Promise<string | undefined> =>
  transact(world.runtime, (tx) => feedText(tx, token));

async function train(): Promise<void> {
  const skills = await pilot.call('universe.list-skills', {});
  const first = skills.find(({ prerequisites }) => prerequisites.length === 0);
  if (!first) throw new Error('there is no skill to begin with');
  const entries = [1, 2].map((level) => ({ skillTypeId: first.typeId, level }));
  await pilot.call('skills.set-queue', { entries });
  await pilot.call('skills.start-training', {});
}

/** An incursion and a job, as their features would leave them. */
async function happen(): Promise<void> {
  const at = (days: number): Date => new Date(world.clock.now() + days * DAY_MS);
  await world.runtime.dataSource.query(
    `INSERT INTO incursion (incursion_table_id, band, constellation_id, staging_system_id,
       headquarters_system_id, state, influence, established_at, state_until, tick_at)
     SELECT 802, 'low', constellation_id, 1, 2, 'established', 0.5, $1, $2, $2
     FROM universe_constellation WHERE name = 'Shearing'`,
    [at(-1), at(4)],
  );
  await world.runtime.dataSource.query(
    `INSERT INTO industry_job (owner_id, installer_id, facility_id, solar_system_id, activity,
       blueprint_type_id, input_flag, runs, licensed_runs, uses_blueprint_runs, probability, luck,
       product_type_id, product_quantity, cost_cents, output_location_id, output_flag,
       auto_deliver, state, started_at, finish_at)
     SELECT $1, $1, 1, solar_system_id, 'manufacturing', 206011, 'hangar', 1, 1, false, 1, 1,
       204011, 1, 0, 1, 'hangar', false, 'active', $2, $3
     FROM universe_solar_system WHERE name = 'Oriel'`,
    [pilot.characterId, at(-1), at(2)],
  );
}

it('has what lies ahead of a pilot, in its order', async () => {
  const empty = await pilot.call('calendar.list', {});
  expect(empty).toEqual({ events: [], hasFeed: false });
  await train();
  await happen();
  const { events } = await pilot.call('calendar.list', {});
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
  expect(events.map(({ kind }) => kind).sort()).toEqual(
    ['incursions', 'industry', 'skills', 'skills'].sort(),
  );
  const job = events.find(({ kind }) => kind === 'industry');
  expect(job).toMatchObject({ title: 'Manufacturing of Sconce is finished', place: 'Oriel' });
  const incursion = events.find(({ kind }) => kind === 'incursions');
  expect(incursion).toMatchObject({ title: 'The incursion into Shearing mobilises' });
  const other = await createPilot(world.runtime);
  const elsewhere = await other.call('calendar.list', {});
  expect(elsewhere.events.map(({ kind }) => kind)).toEqual(['incursions']);
});

it('is read by whoever knows its token, until that is revoked or replaced', async () => {
  expect(await feed(TOKEN)).toBeUndefined();
  await pilot.call('calendar.create-feed', { token: TOKEN });
  expect(await pilot.call('calendar.list', {})).toMatchObject({ hasFeed: true });
  expect(await feed(TOKEN)).toContain('SUMMARY:The incursion into Shearing mobilises');
  for (const wrong of [
    undefined,
    ['x'],
    'y'.repeat(43),
    `${TOKEN}x`,
    "'; DROP TABLE calendar_feed",
  ]) {
    expect(await feed(wrong)).toBeUndefined();
  }
  const [row] = await world.runtime.dataSource.query<{ text: string }[]>(
    `SELECT string_agg(answer::text, '') AS text FROM command_receipt`,
  );
  expect(row?.text).not.toContain(TOKEN);
  const next = 'z'.repeat(43);
  await pilot.call('calendar.create-feed', { token: next });
  expect(await feed(TOKEN)).toBeUndefined();
  expect(await feed(next)).toContain('BEGIN:VCALENDAR');
  await pilot.call('calendar.revoke-feed', {});
  expect(await feed(next)).toBeUndefined();
  const { code } = await pilot.refusal('calendar.create-feed', { token: 'short' });
  expect(code).toBe('INVALID_INPUT');
});

it('is text as RFC 5545 wants it', () => {
  const title = `Order for Ä, B; C\\D\nBEGIN:VEVENT ${'long '.repeat(30)}`;
  const event = { eventId: 'market-7', kind: 'market' as const, title, place: 'Oriel' };
  const at = Date.UTC(2040, 0, 2, 3, 4, 5);
  const text = calendarText('Kira', [{ ...event, at }], new Date(at - DAY_MS));
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain('VERSION:2.0');
  expect(lines).toContain('UID:market-7@ephemeris');
  expect(lines).toContain('DTSTART:20400102T030405Z');
  expect(lines).toContain('DTSTAMP:20400101T030405Z');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(text).toContain('SUMMARY:Order for Ä\\, B\\; C\\\\D\\nBEGIN:VEVENT');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
