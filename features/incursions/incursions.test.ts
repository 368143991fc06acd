// Incursions as pilots, fleets and operators see them: where they begin, how they go on, what they
// pay, and that nothing is left of them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Incursion } from '#protocol/incursions.ts';
import { announce, changeState, tick } from '#queues/incursions.ts';
import { systemRandom } from '#queues/random.ts';
import { transact } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { createPilot, type TestPilot } from '#test/pilots.ts';
import { openDrivenWorld, type DrivenWorld } from '#test/world.ts';
import { incursionGrounds, incursionTables, stations } from '../universe/index.ts';
import { beginIncursions, fireAnnounce, fireChangeState, fireTick } from './index.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let world: DrivenWorld;
let operator: TestPilot;
beforeEach(async () => {
  world = await openDrivenWorld();
  operator = (await createPilot(world.runtime)).as(['admin']);
});
afterEach(() => world.close());

const list = (): Promise<Incursion[]> => operator.call('incursions.list', {});

/** Cycles until there is no room for more, an hour each. */
async function invade(): Promise<Incursion[]> {
  for (let hour = 0; hour < 100; hour += 1) {
    await transact(world.runtime, beginIncursions);
    await world.clock.setTime(world.clock.now() + HOUR_MS);
  }
  return list();
}

/** Just one, established right now: chance is against any other. */
async function invadeOne(): Promise<Incursion> {
  let isFirst = true;
  const random = (): number => {
    if (!isFirst) return 0.2 + 0.8 * systemRandom();
    isFirst = false;
    return 0;
  };
  await transact({ ...world.runtime, random }, beginIncursions);
  const [incursion, other] = await list();
  if (!incursion || other) throw new Error('chance was not asked first whether one begins');
  return incursion;
}

const fireAll = async (): Promise<void> => {
  await new TimerWorker(world.runtime, tick, fireTick).drain();
  await new TimerWorker(world.runtime, changeState, fireChangeState).drain();
  await new TimerWorker(world.runtime, announce, fireAnnounce).drain();
};

async function sleep(forMs: number): Promise<void> {
  await world.clock.setTime(world.clock.now() + forMs);
  await fireAll();
}

interface Encounter {
  siteId: number;
  role: string;
}

const encounters = ({ incursionId }: Incursion, role = '%'): Promise<Encounter[]> =>
  world.runtime.dataSource.query(
    `SELECT site_id::float8 AS "siteId", role, solar_system_id AS "solarSystemId"
     FROM incursion_encounter JOIN site USING (site_id)
     WHERE incursion_id = $1 AND role LIKE $2 ORDER BY site_id`,
    [incursionId, role],
  );

const complete = ({ siteId }: Encounter, characterIds = [operator.characterId]) =>
  operator.call('incursions.complete-encounter', { siteId, characterIds });

async function count(sql: string): Promise<number> {
  const [row] = await world.runtime.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${sql}`,
  );
  return row?.count ?? -1;
}

const setInfluence = ({ incursionId }: Incursion, influence: number): Promise<unknown> =>
  world.runtime.dataSource.query(`UPDATE incursion SET influence = $2 WHERE incursion_id = $1`, [
    incursionId,
    influence,
  ]);

async function balance(): Promise<bigint> {
  const [account] = await operator.call('wallet.get-accounts', {});
  return BigInt(account?.balanceCents ?? 0);
}

describe('incursions', () => {
  it('begin where there is room, never two in one place, nor where newcomers begin', async () => {
    const found = await invade();
    const [tables, grounds] = await transact(world.runtime, async (tx) => [
      await incursionTables(tx),
      await incursionGrounds(tx),
    ]);
    expect(found.length).toBeGreaterThan(0);
    for (const { band, atOnce } of tables) {
      const places = grounds.filter((ground) => ground.band === band).length;
      const own = found.filter((incursion) => incursion.band === band);
      expect(own).toHaveLength(Math.min(atOnce, places));
    }
    const constellationIds = found.map(({ constellationId }) => constellationId);
    expect(new Set(constellationIds).size).toBe(found.length);
    const home = await operator.call('sites.list', {});
    expect(
      found.flatMap(({ systems }) => systems.map(({ solarSystemId }) => solarSystemId)),
    ).not.toContain(home.solarSystemId);
  });

  it('give each system a role, and each role its encounters', async () => {
    const incursion = await invadeOne();
    const { systems, stagingSystemId, headquartersSystemId } = incursion;
    const roles = Map.groupBy(systems, ({ role }) => role);
    expect(roles.get('staging')).toMatchObject([{ solarSystemId: stagingSystemId }]);
    expect(roles.get('headquarters')).toMatchObject([{ solarSystemId: headquartersSystemId }]);
    const [table] = (await transact(world.runtime, incursionTables)).filter(
      ({ band }) => band === incursion.band,
    );
    for (const { role, perSystem } of table?.encounters ?? []) {
      const wanted = role === 'mothership' ? 0 : (roles.get(role)?.length ?? 0) * perSystem;
      expect(await encounters(incursion, role)).toHaveLength(wanted);
    }
  });

  it('are, after any downtime, in the state in which they would have been', async () => {
    const { establishedAt, stateUntil } = await invadeOne();
    expect(stateUntil - establishedAt).toBe(5 * DAY_MS);
    await sleep(5 * DAY_MS - 1);
    expect(await list()).toMatchObject([{ state: 'established' }]);
    await sleep(1 + 2 * DAY_MS);
    const until = establishedAt + 8 * DAY_MS;
    expect(await list()).toMatchObject([{ state: 'withdrawing', stateUntil: until }]);
    await sleep(30 * DAY_MS);
    expect(await list()).toEqual([]);
    const [ended] = await world.runtime.dataSource.query<{ at: Date; reason: string }[]>(
      `SELECT ended_at AS at, ended_reason AS reason FROM incursion`,
    );
    expect(ended).toEqual({ at: new Date(until), reason: 'withdrew' });
  });

  it('gather influence by neglect, up to all of it, and lose it by fights', async () => {
    const incursion = await invadeOne();
    await sleep(HOUR_MS);
    const [later] = await list();
    expect(later?.influence).toBeGreaterThan(incursion.influence);
    await sleep(3 * DAY_MS);
    expect(await list()).toMatchObject([{ influence: 1 }]);
    const [one] = await encounters(incursion);
    if (!one) throw new Error('nothing to fight');
    const { influence } = await complete(one);
    expect(influence).toBeLessThan(1);
  });

  it('replace what is fought, elsewhere where there is room', async () => {
    const incursion = await invadeOne();
    const before = await encounters(incursion);
    const [one] = before;
    if (!one) throw new Error('nothing to fight');
    await complete(one);
    const after = await encounters(incursion);
    expect(after).toHaveLength(before.length);
    expect(after.map(({ siteId }) => siteId)).not.toContain(one.siteId);
    expect(after.map(({ role }) => role).sort()).toEqual(before.map(({ role }) => role).sort());
  });

  it('pay each participant of an encounter once, however often it is reported', async () => {
    const incursion = await invadeOne();
    const before = await balance();
    const [one] = await encounters(incursion, 'vanguard');
    if (!one) throw new Error('nothing to fight');
    const input = { siteId: one.siteId, characterIds: [operator.characterId] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => operator.answer('incursions.complete-encounter', input)),
    );
    const paid = answers.flatMap((answer) => (answer.ok ? [answer.output] : []));
    expect(paid).toHaveLength(1);
    const { rewardCents } = paid[0] as { rewardCents: string };
    expect(BigInt(rewardCents)).toBeGreaterThan(0n);
    expect((await balance()) - before).toBe(BigInt(rewardCents));
    const kinds = (await operator.heard()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'incursions.encounter-completed')).toHaveLength(1);
  });

  it('pay nothing at full influence', async () => {
    const incursion = await invadeOne();
    await setInfluence(incursion, 1);
    const before = await balance();
    const [one] = await encounters(incursion);
    if (!one) throw new Error('nothing to fight');
    expect(await complete(one)).toMatchObject({ rewardCents: '0' });
    expect(await balance()).toBe(before);
  });

  it('refuse strangers, other sites and those who may not say so', async () => {
    const incursion = await invadeOne();
    const [one] = await encounters(incursion);
    if (!one) throw new Error('nothing to fight');
    const stranger = { siteId: one.siteId, characterIds: [operator.characterId, 99_999] };
    const { details } = await operator.refusal('incursions.complete-encounter', stranger);
    expect(details).toEqual({ characterIds: [99_999] });
    const nowhere = { siteId: 1, characterIds: [operator.characterId] };
    const unknown = await operator.refusal('incursions.complete-encounter', nowhere);
    expect(unknown.code).toBe('NOT_FOUND');
    const pilot = await createPilot(world.runtime);
    const forbidden = await pilot.refusal('incursions.complete-encounter', nowhere);
    expect(forbidden.code).toBe('FORBIDDEN');
    expect(await encounters(incursion)).toContainEqual(one);
  });

  it('show one mothership once they are broken, and end with it, leaving nothing', async () => {
    const incursion = await invadeOne();
    await setInfluence(incursion, 0.001);
    const [one] = await encounters(incursion);
    if (!one) throw new Error('nothing to fight');
    expect(await complete(one)).toMatchObject({ influence: 0, hasEnded: false });
    await sleep(6 * DAY_MS);
    const motherships = await encounters(incursion, 'mothership');
    expect(motherships).toMatchObject([{ solarSystemId: incursion.headquartersSystemId }]);
    expect(await list()).toMatchObject([{ hasMothership: true, state: 'mobilising' }]);
    const [mothership] = motherships;
    if (!mothership) throw new Error('no mothership');
    expect(await complete(mothership)).toMatchObject({ hasEnded: true });
    await fireAll();
    expect(await list()).toEqual([]);
    expect(await count(`site WHERE kind = 'incursion'`)).toBe(0);
    expect(await count(`incursion_participant`)).toBe(0);
    expect(await count(`pgboss.job WHERE name LIKE 'incursions.%' AND state < 'active'`)).toBe(0);
    const kinds = (await operator.heard()).map(({ kind }) => kind);
    expect(kinds).toContain('incursions.mobilising');
    expect(kinds.at(-1)).toBe('incursions.ended');
  });

  it('leave their place empty until it has cooled down', async () => {
    const before = await invade();
    const [incursion] = before;
    if (!incursion) throw new Error('no incursion');
    await sleep(9 * DAY_MS - 100 * HOUR_MS);
    await world.runtime.dataSource.query(
      `UPDATE incursion SET cooldown_until = $1 WHERE state = 'ended'`,
      [new Date(world.clock.now() + 200 * HOUR_MS)],
    );
    const cooling = await count(`incursion WHERE state = 'ended'`);
    expect(cooling).toBeGreaterThan(0);
    expect((await invade()).length).toBeLessThanOrEqual(before.length - cooling);
    await world.clock.setTime(world.clock.now() + 200 * HOUR_MS);
    expect((await invade()).length).toBe(before.length);
  });

  it('tell those who are docked where they come, as of that moment', async () => {
    const [ground] = await transact(world.runtime, incursionGrounds);
    const places = await transact(world.runtime, stations);
    const here = [...places.values()].find(
      (place) => place.constellationId === ground?.constellationId,
    );
    await world.runtime.dataSource.query(`UPDATE character SET station_id = $1`, [here?.stationId]);
    const found = (await invade()).find((one) => one.constellationId === ground?.constellationId);
    await fireAll();
    const told = (await operator.heard()).find(({ kind }) => kind === 'incursions.established');
    expect(told).toMatchObject({
      at: found?.establishedAt,
      body: { incursionId: found?.incursionId },
    });
  });

  it('weigh on their systems by their influence', async () => {
    const incursion = await invadeOne();
    await setInfluence(incursion, 0.5);
    const solarSystemId = incursion.stagingSystemId;
    const { effects } = await operator.call('incursions.effects-in-system', { solarSystemId });
    expect(effects).toContainEqual({ effect: 'bounty-income', share: 0.25 });
    const home = await operator.call('sites.list', {});
    const elsewhere = { solarSystemId: home.solarSystemId };
    expect(await operator.call('incursions.effects-in-system', elsewhere)).toEqual({
      incursionId: null,
      effects: [],
    });
  });

  it('are kept by the database from going back, from orphans and second motherships', async () => {
    const incursion = await invadeOne();
    const { dataSource } = world.runtime;
    await dataSource.query(`UPDATE incursion SET state = 'mobilising'`);
    const back = dataSource.query(`UPDATE incursion SET state = 'established'`);
    await expect(back).rejects.toThrow(/cannot become established/);
    const orphan = dataSource.query(`DELETE FROM incursion_encounter`);
    await expect(orphan).rejects.toThrow(/has no encounter/);
    const two = dataSource.query(`UPDATE incursion_encounter SET role = 'mothership'`);
    await expect(two).rejects.toThrow(/incursion_mothership/);
    expect((await encounters(incursion)).length).toBeGreaterThan(0);
  });
});
