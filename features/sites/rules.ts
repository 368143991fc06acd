// Pure: how many sites a constellation has room for, and where the missing ones appear.
import { drawWeighted, type Random } from '#queues/random.ts';
import type { SiteKind } from '#protocol/sites.ts';
import type { SiteSystem, SiteTable, SiteType } from '../universe/index.ts';

const METRES_PER_AU = 149_597_870_700;
const NEAREST_AU = 1;
const FARTHEST_AU = 12;
const LETTERS = 26;
const NUMBERS = 1_000;

export interface Position {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export interface PlannedSite {
  readonly solarSystemId: number;
  readonly kind: SiteKind;
  readonly type: SiteType;
}

export type Counts = Partial<Record<SiteKind, number>>;

/** How many sites of each kind stand in each system. */
export type Standing = ReadonlyMap<number, Counts>;

const countOf = (standing: Standing, solarSystemId: number, kind: SiteKind): number =>
  standing.get(solarSystemId)?.[kind] ?? 0;

/** The systems of a constellation to which one table applies. */
interface Ground {
  readonly table: SiteTable;
  readonly systemIds: readonly number[];
}

/** How many sites of a table a constellation is to have: one at the least. */
export function targetOf({ room, share }: SiteTable, systems: number): number {
  return Math.max(1, Math.round(room * share * systems));
}

/** Of constellations as the universe has them: the cycle asks for all of them each time. */
const knownGrounds = new WeakMap<readonly SiteSystem[], readonly Ground[]>();

function groundsOf(systems: readonly SiteSystem[]): readonly Ground[] {
  const known = knownGrounds.get(systems) ?? readGrounds(systems);
  knownGrounds.set(systems, known);
  return known;
}

function readGrounds(systems: readonly SiteSystem[]): Ground[] {
  const grounds = new Map<SiteTable, number[]>();
  for (const { solarSystemId, tables } of systems) {
    for (const table of tables) {
      const systemIds = grounds.get(table) ?? [];
      grounds.set(table, systemIds);
      systemIds.push(solarSystemId);
    }
  }
  return [...grounds].map(([table, systemIds]) => ({ table, systemIds }));
}

/** Whether any table of the constellation has less than it should. */
export function lacksSites(systems: readonly SiteSystem[], standing: Standing): boolean {
  return groundsOf(systems).some((ground) => missingOf(ground, standing) > 0);
}

function missingOf({ table, systemIds }: Ground, standing: Standing): number {
  const present = systemIds.reduce((sum, id) => sum + countOf(standing, id, table.kind), 0);
  return targetOf(table, systemIds.length) - present;
}

/**
 * What is missing in a constellation, each where there is room: emptier systems are likelier.
 * @param avoid systems where nothing new is to appear, if it can be elsewhere
 */
export function planFill(
  systems: readonly SiteSystem[],
  standing: Standing,
  random: Random,
  avoid: ReadonlySet<number> = new Set(),
): PlannedSite[] {
  return groundsOf(systems).flatMap((ground) => fillGround(ground, standing, random, avoid));
}

function fillGround(
  ground: Ground,
  standing: Standing,
  random: Random,
  avoid: ReadonlySet<number>,
): PlannedSite[] {
  const { table, systemIds } = ground;
  const { kind, room, types } = table;
  const free = systemIds.map((id) => room - countOf(standing, id, kind));
  const planned: PlannedSite[] = [];
  for (let missing = missingOf(ground, standing); missing > 0; missing -= 1) {
    const index = drawSystem(systemIds, free, random, avoid);
    if (index === undefined) break;
    free[index] = (free[index] ?? 0) - 1;
    const type = types[
      drawWeighted(
        random,
        types.map(({ weight }) => weight),
      )
    ] as SiteType;
    planned.push({ solarSystemId: systemIds[index] as number, kind, type });
  }
  return planned;
}

function drawSystem(
  systemIds: readonly number[],
  free: readonly number[],
  random: Random,
  avoid: ReadonlySet<number>,
): number | undefined {
  const elsewhere = free.map((room, index) => (avoid.has(systemIds[index] as number) ? 0 : room));
  const weights = elsewhere.some((room) => room > 0) ? elsewhere : free;
  const positive = weights.map((room) => Math.max(0, room));
  return positive.some((room) => room > 0) ? drawWeighted(random, positive) : undefined;
}

/** Three letters and three digits that nothing else in the system has. */
export function drawSignature(random: Random, taken: ReadonlySet<string>): string {
  const letter = (): string => String.fromCharCode(65 + Math.floor(random() * LETTERS));
  for (;;) {
    const digits = String(Math.floor(random() * NUMBERS)).padStart(3, '0');
    const signature = `${letter()}${letter()}${letter()}-${digits}`;
    if (!taken.has(signature)) return signature;
  }
}

/** Somewhere between the planets: metres from the star, near the plane of their orbits. */
export function drawPosition(random: Random): Position {
  const angle = random() * 2 * Math.PI;
  const distance = (NEAREST_AU + random() * (FARTHEST_AU - NEAREST_AU)) * METRES_PER_AU;
  const height = (random() - 0.5) * 0.2 * distance;
  return { x: distance * Math.cos(angle), y: height, z: distance * Math.sin(angle) };
}
