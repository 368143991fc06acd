// The cycle: incursions begin by chance, where there are fewer than there may be.
import { run } from '#entities/sql.ts';
import type { Random } from '#queues/random.ts';
import type { Tx } from '#queues/runtime.ts';
import { TICK_MS } from '#queues/incursions.ts';
import { holdConstellations } from '../sites/index.ts';
import {
  incursionGrounds,
  incursionTables,
  type IncursionGround,
  type IncursionTable,
} from '../universe/index.ts';
import { announceStates } from './announce.ts';
import { armStates, armTicks, holdIncursions } from './hold.ts';
import {
  insertIncursions,
  insertSystems,
  lockBands,
  readOccupied,
  type IReadOccupiedResult,
} from './incursions.queries.ts';
import { replenish } from './replenish.ts';
import { drawRoles, type RoleSystem } from './rules.ts';

interface Beginning {
  readonly table: IncursionTable;
  readonly constellationId: number;
  readonly systems: readonly RoleSystem[];
}

/** One that cools down keeps its place in the band, and its constellation free of others. */
export async function beginIncursions(tx: Tx): Promise<void> {
  await run(tx.manager, lockBands, undefined);
  const occupied = await run(tx.manager, readOccupied, { at: tx.now });
  const grounds = await incursionGrounds(tx);
  const tables = await incursionTables(tx);
  const begun = tables.flatMap((table) => drawBeginnings(table, grounds, occupied, tx));
  if (begun.length === 0) return;
  await holdConstellations(
    tx,
    begun.map(({ constellationId }) => constellationId),
  );
  const { incursions, standing } = await holdIncursions(tx, await insert(tx, begun));
  await replenish(tx, incursions, standing);
  await armStates(tx, incursions);
  await armTicks(tx, incursions);
  await announceStates(tx, incursions, tx.now);
}

function drawBeginnings(
  table: IncursionTable,
  grounds: readonly IncursionGround[],
  occupied: readonly IReadOccupiedResult[],
  { runtime: { random } }: Tx,
): Beginning[] {
  const taken = new Set(occupied.map(({ constellationId }) => constellationId));
  const free = grounds.filter(
    ({ band, constellationId }) => band === table.band && !taken.has(constellationId),
  );
  const present = occupied.filter(({ band }) => band === table.band).length;
  const begun: Beginning[] = [];
  for (let room = table.atOnce - present; room > 0 && free.length > 0; room -= 1) {
    if (random() < table.chance) begun.push(drawBeginning(table, free, random));
  }
  return begun;
}

function drawBeginning(table: IncursionTable, free: IncursionGround[], random: Random): Beginning {
  const [ground] = free.splice(Math.floor(random() * free.length), 1);
  const { constellationId, solarSystemIds } = ground as IncursionGround;
  return { table, constellationId, systems: drawRoles(solarSystemIds, random) };
}

async function insert(tx: Tx, begun: readonly Beginning[]): Promise<number[]> {
  const at = tx.now;
  const column = <T>(of: (beginning: Beginning) => T): T[] => begun.map(of);
  const systemOf = (role: string) => column(({ systems }) => systemWith(systems, role));
  const rows = await run(tx.manager, insertIncursions, {
    incursionTableIds: column(({ table }) => table.incursionTableId),
    bands: column(({ table }) => table.band),
    constellationIds: column(({ constellationId }) => constellationId),
    stagingSystemIds: systemOf('staging'),
    headquartersSystemIds: systemOf('headquarters'),
    influences: column(({ table }) => table.initialInfluence),
    stateUntils: column(({ table }) => new Date(at.getTime() + table.establishedMs)),
    tickAt: new Date(at.getTime() + TICK_MS),
    at,
  });
  const ids = rows.map(({ incursionId }) => incursionId);
  const systems = begun.flatMap((beginning, index) =>
    beginning.systems.map((system) => ({ ...system, incursionId: ids[index] as number })),
  );
  await run(tx.manager, insertSystems, {
    incursionIds: systems.map(({ incursionId }) => incursionId),
    solarSystemIds: systems.map(({ solarSystemId }) => solarSystemId),
    roles: systems.map(({ role }) => role),
  });
  return ids;
}

const systemWith = (systems: readonly RoleSystem[], wanted: string): number =>
  systems.find(({ role }) => role === wanted)?.solarSystemId ?? 0;
