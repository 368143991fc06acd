// A universe with its wormholes, for tests: what operators see of them, and what time does to them.
import type { Wormhole } from '#protocol/wormholes.ts';
import { solarSystems, wormholeSystems } from '#features/universe/index.ts';
import {
  fireFillWormholes,
  maintainWormholes,
  staticsOf,
  type Passage,
} from '#features/wormholes/index.ts';
import { transact } from '#queues/runtime.ts';
import { TimerWorker } from '#queues/timers/timer-worker.ts';
import { wormholes as service } from '#workers/wormholes.ts';
import { createPilot, type TestPilot } from './pilots.ts';
import { openDrivenWorld, type DrivenWorld } from './world.ts';

export class WormholeWorld {
  readonly world: DrivenWorld;
  readonly operator: TestPilot;

  constructor(world: DrivenWorld, operator: TestPilot) {
    this.world = world;
    this.operator = operator;
  }

  static async open(): Promise<WormholeWorld> {
    const world = await openDrivenWorld();
    return new WormholeWorld(world, (await createPilot(world.runtime)).as(['admin']));
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Fires all that is due, and what that arms to be due. */
  async fireAll(): Promise<void> {
    const workers = (service.timers ?? []).map(
      ({ timer, fire }) => new TimerWorker(this.world.runtime, timer, fire),
    );
    for (let fired = 1; fired > 0;) {
      fired = 0;
      for (const worker of workers) fired += await worker.drain();
    }
  }

  async maintain(): Promise<void> {
    await transact(this.world.runtime, maintainWormholes);
    await this.fireAll();
  }

  /** One wanders into each system, where there is room. */
  async wander(solarSystemIds: readonly number[]): Promise<void> {
    const { runtime, clock } = this.world;
    const systems = await transact(runtime, solarSystems);
    const constellationOf = (id: number): number => systems.get(id)?.constellationId ?? 0;
    const firings = [...Map.groupBy(solarSystemIds, constellationOf)].map(([id, wandering]) => {
      return { key: String(id), dueAt: new Date(clock.now()), payload: { wandering } };
    });
    await transact(runtime, (tx) => fireFillWormholes(tx, firings));
  }

  /** Moves time on, and fires what is due by then. */
  async setTime(atMs: number): Promise<void> {
    await this.world.clock.setTime(atMs);
    await this.fireAll();
  }

  /** Everything that there is, in the order of ids. */
  async survey(): Promise<Wormhole[]> {
    const systems = await transact(this.world.runtime, solarSystems);
    const all = [...systems.keys()].map((solarSystemId) =>
      this.operator.call('wormholes.survey', { solarSystemId }),
    );
    const byId = new Map((await Promise.all(all)).flat().map((row) => [row.wormholeId, row]));
    return [...byId.values()].sort((a, b) => a.wormholeId - b.wormholeId);
  }

  async oneOf(isIt: (wormhole: Wormhole) => boolean): Promise<Wormhole> {
    const found = (await this.survey()).find(isIt);
    if (!found) throw new Error('there is no such wormhole');
    return found;
  }

  async find(wormholeId: number): Promise<Wormhole | undefined> {
    return (await this.survey()).find((row) => row.wormholeId === wormholeId);
  }

  /** Systems and codes of statics, of those that there are or of those that are to be. */
  statics(wormholes: readonly Wormhole[]): string[] {
    const own = wormholes.filter(({ isStatic }) => isStatic);
    return own.map(({ nearSystemId, code }) => `${nearSystemId} ${code}`).sort();
  }

  async expectedStatics(): Promise<string[]> {
    const systems = await transact(this.world.runtime, wormholeSystems);
    return [...systems.values()]
      .flatMap(staticsOf)
      .map(({ nearSystemId, type }) => `${nearSystemId} ${type.code}`)
      .sort();
  }

  signatures(): Promise<{ siteId: number }[]> {
    return this.world.runtime.dataSource.query(
      `SELECT site_id::float8 AS "siteId" FROM site WHERE kind = 'wormhole' ORDER BY 1`,
    );
  }

  async setMass(wormholeId: number, massLeftKg: number): Promise<void> {
    await this.world.runtime.dataSource.query(
      `UPDATE wormhole SET mass_left_kg = $2, regeneration_kg_per_s = 0 WHERE wormhole_id = $1`,
      [wormholeId, massLeftKg],
    );
  }

  jump(passage: Passage) {
    return this.operator.call('wormholes.jump', passage);
  }

  async refusedJump(passage: Passage) {
    return this.operator.refusal('wormholes.jump', passage);
  }
}
