// Pure: the states of an incursion, its influence, penalties and rewards, and what is to be fought
// where. Sources stand in the README.
import type { EncounterRole, IncursionState, Penalty, SystemRole } from '#protocol/incursions.ts';
import { drawWeighted, type Random } from '#queues/random.ts';
import type { EncounterSite, EncounterTable, IncursionTable } from '../universe/index.ts';

export type LiveState = Exclude<IncursionState, 'ended'>;

export interface RoleSystem {
  readonly solarSystemId: number;
  readonly role: SystemRole;
}

export interface Encounter {
  readonly siteId: number;
  readonly solarSystemId: number;
  readonly role: EncounterRole;
}

/** What decides which encounters there are to be. */
export interface Front {
  readonly state: LiveState;
  readonly influence: number;
  readonly systems: readonly RoleSystem[];
  readonly encounters: readonly Encounter[];
}

export interface PlannedEncounter {
  readonly solarSystemId: number;
  readonly role: EncounterRole;
  readonly site: EncounterSite;
}

const NEXT = {
  established: 'mobilising',
  mobilising: 'withdrawing',
  withdrawing: 'ended',
} as const satisfies Record<LiveState, IncursionState>;

/** What a state becomes when its time is over. */
export const stateAfter = (state: LiveState): IncursionState => NEXT[state];

export function durationMs(state: LiveState, table: IncursionTable): number {
  const { establishedMs, mobilisingMs, withdrawingMs } = table;
  return { established: establishedMs, mobilising: mobilisingMs, withdrawing: withdrawingMs }[
    state
  ];
}

/** Influence is never below 0, nor above 1. */
export const changeInfluence = (influence: number, by: number): number =>
  Math.min(1, Math.max(0, influence + by));

export const penaltiesAt = (influence: number, atFull: readonly Penalty[]): Penalty[] =>
  atFull.map(({ effect, share }) => ({ effect, share: share * influence }));

/**
 * What each of so many pilots is paid, in cents. At full influence nothing; fewer pilots than an
 * encounter is for earn less each, and more share what its largest fleet would get.
 */
export function rewardOf(table: EncounterTable, influence: number, pilots: number): bigint {
  if (influence >= 1) return 0n;
  const { rewardCents, minPilots, maxPilots } = table;
  const full = BigInt(rewardCents);
  if (pilots < minPilots) return (full * BigInt(pilots)) / BigInt(minPilots);
  return pilots > maxPilots ? (full * BigInt(maxPilots)) / BigInt(pilots) : full;
}

/** A moment from the end of an incursion on, before which none begins in its place. */
export function drawCooldown(table: IncursionTable, endedAt: Date, random: Random): Date {
  const { cooldownMinMs, cooldownMaxMs } = table;
  const lengthMs = cooldownMinMs + random() * (cooldownMaxMs - cooldownMinMs);
  return new Date(endedAt.getTime() + Math.round(lengthMs));
}

/** One staging system, one headquarters, vanguards, and of four systems or more assaults too. */
export function drawRoles(solarSystemIds: readonly number[], random: Random): RoleSystem[] {
  const left = [...solarSystemIds];
  const draw = (): number => left.splice(Math.floor(random() * left.length), 1)[0] as number;
  const systems: RoleSystem[] = [
    { solarSystemId: draw(), role: 'staging' },
    { solarSystemId: draw(), role: 'headquarters' },
  ];
  for (let assaults = Math.floor(left.length / 2); assaults > 0; assaults -= 1) {
    systems.push({ solarSystemId: draw(), role: 'assault' });
  }
  return [
    ...systems,
    ...left.map((solarSystemId) => ({ solarSystemId, role: 'vanguard' as const })),
  ];
}

/** It comes once the influence is broken, or the time of the incursion runs out. */
const isMothershipDue = ({ state, influence }: Front): boolean =>
  influence === 0 || state !== 'established';

/**
 * What is missing: of each role so many in each of its systems, and the mothership once it is due.
 * @param avoid a system where nothing new is to appear, if it can be elsewhere
 */
export function planEncounters(
  front: Front,
  table: IncursionTable,
  random: Random,
  avoid?: number,
): PlannedEncounter[] {
  return table.encounters
    .filter(({ role }) => role !== 'mothership' || isMothershipDue(front))
    .flatMap((encounter) => planRole(front, encounter, random, avoid));
}

function planRole(
  { systems, encounters }: Front,
  { role, perSystem, sites }: EncounterTable,
  random: Random,
  avoid?: number,
): PlannedEncounter[] {
  const home = role === 'mothership' ? 'headquarters' : role;
  const own = systems.filter((system) => system.role === home);
  const present = encounters.filter((encounter) => encounter.role === role);
  const room = own.map(
    ({ solarSystemId }) =>
      perSystem - present.filter((one) => one.solarSystemId === solarSystemId).length,
  );
  const planned: PlannedEncounter[] = [];
  for (let missing = own.length * perSystem - present.length; missing > 0; missing -= 1) {
    const index = drawWeighted(random, roomElsewhere(own, room, avoid));
    room[index] = (room[index] ?? 0) - 1;
    const { solarSystemId } = own[index] as RoleSystem;
    const weights = sites.map(({ weight }) => weight);
    planned.push({
      solarSystemId,
      role,
      site: sites[drawWeighted(random, weights)] as EncounterSite,
    });
  }
  return planned;
}

function roomElsewhere(
  own: readonly RoleSystem[],
  room: readonly number[],
  avoid?: number,
): number[] {
  const elsewhere = room.map((free, index) =>
    own[index]?.solarSystemId === avoid ? 0 : Math.max(0, free),
  );
  return elsewhere.some((free) => free > 0) ? elsewhere : room.map((free) => Math.max(0, free));
}
