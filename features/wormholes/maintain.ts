// Constellations get the static wormholes that they lack, and those that wander: the cycle finds
// which, a timer for each constellation opens them.
import { run } from '#entities/sql.ts';
import type { Random } from '#queues/random.ts';
import type { Tx } from '#queues/runtime.ts';
import type { Firing } from '#queues/timers/definition.ts';
import { armAll } from '#queues/timers/timers.ts';
import { fillWormholes } from '#queues/wormholes.ts';
import { holdConstellations } from '../sites/index.ts';
import { wormholeSystems, type WormholeSystem } from '../universe/index.ts';
import { openWormholes, type NewWormhole } from './open.ts';
import { drawCount, drawType, staticTypeOf, wanderingDays } from './rules.ts';
import {
  countWandering,
  lockWandering,
  readStatics,
  writeWandering,
  type IReadStaticsResult,
} from './wormholes.queries.ts';

interface Wandering {
  readonly wandering: number[];
}

type Plan = Omit<NewWormhole, 'bornAt'>;

/** The cycle: arms a firing for each constellation that lacks a static or gets one that wanders. */
export async function maintainWormholes(tx: Tx): Promise<void> {
  const wandering = await drawWandering(tx);
  const constellations = await byConstellation(tx);
  const taken = takenSlots(await run(tx.manager, readStatics, { solarSystemIds: null }));
  const firings = [...constellations].flatMap(([id, systems]) => {
    const payload = { wandering: wandering.get(id) ?? [] };
    const lacks = systems.flatMap(staticsOf).some((plan) => !taken.has(slotKey(plan)));
    const isDue = lacks || payload.wandering.length > 0;
    return isDue ? [{ key: String(id), dueAt: tx.now, payload }] : [];
  });
  await armAll(tx, fillWormholes, firings);
}

export async function fireFillWormholes(
  tx: Tx,
  firings: readonly Firing<Wandering>[],
): Promise<void> {
  const inOrder = [...firings].sort((a, b) => Number(a.key) - Number(b.key));
  const ids = inOrder.map(({ key }) => Number(key));
  const standing = await holdConstellations(tx, ids);
  const constellations = await byConstellation(tx);
  const solarSystemIds = ids
    .flatMap((id) => constellations.get(id) ?? [])
    .map(({ solarSystemId }) => solarSystemId);
  const taken = takenSlots(await run(tx.manager, readStatics, { solarSystemIds }));
  const rows = await run(tx.manager, countWandering, { solarSystemIds });
  const counts = new Map(rows.map(({ solarSystemId, count }) => [solarSystemId, count]));
  const fresh = inOrder.flatMap(({ key, dueAt: bornAt, payload }) => {
    const systems = constellations.get(Number(key)) ?? [];
    const statics = systems.flatMap(staticsOf).filter((plan) => !taken.has(slotKey(plan)));
    const wandering = planWandering(systems, payload.wandering, counts, tx.runtime.random);
    return [...statics, ...wandering].map((plan) => ({ ...plan, bornAt }));
  });
  await openWormholes(tx, fresh, standing);
}

/** Systems by constellation, one for each wandering wormhole that appears now. */
async function drawWandering(tx: Tx): Promise<Map<number, number[]>> {
  const [last] = await run(tx.manager, lockWandering, undefined);
  await run(tx.manager, writeWandering, { at: tx.now });
  const days = wanderingDays(last?.drawnUntil, tx.now);
  const drawn = new Map<number, number[]>();
  for (const { constellationId, solarSystemId, table } of (await wormholeSystems(tx)).values()) {
    if (!table?.wandering) continue;
    const { perSystemAndDay, room } = table.wandering;
    const count = Math.min(drawCount(tx.runtime.random, perSystemAndDay * days), room);
    if (count === 0) continue;
    const systemIds = drawn.get(constellationId) ?? [];
    drawn.set(constellationId, systemIds);
    systemIds.push(...Array<number>(count).fill(solarSystemId));
  }
  return drawn;
}

/** Those for which there is room; `counts` has how many wander in each system. */
function planWandering(
  systems: readonly WormholeSystem[],
  systemIds: readonly number[],
  counts: Map<number, number>,
  random: Random,
): Plan[] {
  const byId = new Map(systems.map((system) => [system.solarSystemId, system]));
  return systemIds.flatMap((nearSystemId) => {
    const wandering = byId.get(nearSystemId)?.table?.wandering;
    const count = counts.get(nearSystemId) ?? 0;
    if (!wandering || count >= wandering.room) return [];
    const type = drawType(random, wandering.choices, nearSystemId);
    if (!type) return [];
    counts.set(nearSystemId, count + 1);
    return [{ type, nearSystemId, staticSlot: null }];
  });
}

async function byConstellation(tx: Tx): Promise<Map<number, WormholeSystem[]>> {
  return Map.groupBy((await wormholeSystems(tx)).values(), (system) => system.constellationId);
}

type Slot = Pick<NewWormhole, 'nearSystemId' | 'staticSlot'>;

const slotKey = ({ nearSystemId, staticSlot }: Slot): string => `${nearSystemId} ${staticSlot}`;

const takenSlots = (statics: readonly IReadStaticsResult[]): ReadonlySet<string> =>
  new Set(statics.map(slotKey));

/** Of systems as the universe has them: the cycle asks for all of them each time. */
const knownStatics = new WeakMap<WormholeSystem, readonly Plan[]>();

/** What a system has for ever; without those that lead nowhere in this universe. */
export function staticsOf(system: WormholeSystem): readonly Plan[] {
  const known = knownStatics.get(system) ?? planStatics(system);
  knownStatics.set(system, known);
  return known;
}

function planStatics(system: WormholeSystem): Plan[] {
  const { solarSystemId: nearSystemId, table } = system;
  return [...(table?.statics.keys() ?? [])].flatMap((staticSlot) => {
    const type = staticTypeOf(system, staticSlot);
    return type ? [{ type, nearSystemId, staticSlot }] : [];
  });
}
