// The moments ahead that concern a character, out of all features that know some.
import type { CalendarEvent } from '#protocol/calendar.ts';
import { MAX_CALENDAR_EVENTS } from '#protocol/calendar.ts';
import type { IncursionState } from '#protocol/incursions.ts';
import type { StructureState } from '#protocol/structures.ts';
import type { ActivityName } from '#protocol/universe.ts';
import type { Tx } from '#queues/runtime.ts';
import { ledCorporation } from '../corporations/index.ts';
import { upcomingChanges as incursionChanges } from '../incursions/index.ts';
import { upcomingJobs } from '../industry/index.ts';
import { upcomingExpiries } from '../market/index.ts';
import { upcomingLevels } from '../skills/index.ts';
import { upcomingChanges as structureChanges } from '../structures/index.ts';
import { constellations, itemTypes, skillType, solarSystems } from '../universe/index.ts';

/** The next ones, in their order: the character's own, and those of the corporation it leads. */
export async function eventsOf(tx: Tx, characterId: number): Promise<CalendarEvent[]> {
  const corporation = await ledCorporation(tx, characterId);
  const ownerIds = [characterId, ...(corporation ? [corporation.corporationId] : [])];
  const events = [
    ...(await levelsOf(tx, characterId)),
    ...(await jobsOf(tx, ownerIds)),
    ...(await ordersOf(tx, ownerIds)),
    ...(await structuresOf(tx, ownerIds)),
    ...(await incursionsIn(tx)),
  ];
  const ahead = events.filter(({ at }) => at > tx.now.getTime());
  return ahead.sort((a, b) => a.at - b.at).slice(0, MAX_CALENDAR_EVENTS);
}

const ROMAN = ['0', 'I', 'II', 'III', 'IV', 'V'];

async function levelsOf(tx: Tx, characterId: number): Promise<CalendarEvent[]> {
  const events: CalendarEvent[] = [];
  for (const { skillTypeId, level, at } of await upcomingLevels(tx, characterId)) {
    const name = (await skillType(tx, skillTypeId))?.name ?? `Skill ${skillTypeId}`;
    events.push({
      eventId: `skills-${characterId}-${skillTypeId}-${level}`,
      kind: 'skills',
      title: `${name} ${ROMAN[level] ?? level} is trained`,
      place: '',
      at: at.getTime(),
    });
  }
  return events;
}

const ACTIVITIES: Record<ActivityName, string> = {
  manufacturing: 'Manufacturing',
  research_material: 'Material research',
  research_time: 'Time research',
  copying: 'Copying',
  invention: 'Invention',
  reaction: 'Reaction',
};

async function jobsOf(tx: Tx, ownerIds: readonly number[]): Promise<CalendarEvent[]> {
  const types = await itemTypes(tx);
  const systems = await solarSystems(tx);
  const jobs = await upcomingJobs(tx, ownerIds, MAX_CALENDAR_EVENTS);
  return jobs.map(({ jobId, activity, productTypeId, solarSystemId, at }) => ({
    eventId: `industry-${jobId}`,
    kind: 'industry',
    title: `${ACTIVITIES[activity]} of ${nameOf(types, productTypeId)} is finished`,
    place: nameOf(systems, solarSystemId),
    at: at.getTime(),
  }));
}

async function ordersOf(tx: Tx, ownerIds: readonly number[]): Promise<CalendarEvent[]> {
  const types = await itemTypes(tx);
  const systems = await solarSystems(tx);
  const orders = await upcomingExpiries(tx, ownerIds, MAX_CALENDAR_EVENTS);
  return orders.map(({ orderId, isBuy, typeId, solarSystemId, at }) => ({
    eventId: `market-${orderId}`,
    kind: 'market',
    title: `${isBuy ? 'Buy' : 'Sell'} order for ${nameOf(types, typeId)} expires`,
    place: nameOf(systems, solarSystemId),
    at: at.getTime(),
  }));
}

/** What begins, or is over, when a state ends by itself. */
const STATE_ENDS: Record<StructureState, string> = {
  anchoring: 'is anchored',
  shielded: 'becomes vulnerable',
  'low-power': 'becomes vulnerable',
  'vulnerable-shield': 'is vulnerable no longer',
  'armour-reinforced': 'comes out of reinforcement: armour is vulnerable',
  'vulnerable-armour': 'is vulnerable no longer',
  'hull-reinforced': 'comes out of reinforcement: hull is vulnerable',
  'vulnerable-hull': 'is vulnerable no longer',
  unanchoring: 'is unanchored',
  unanchored: 'is gone',
  destroyed: 'is gone',
};

async function structuresOf(tx: Tx, ownerIds: readonly number[]): Promise<CalendarEvent[]> {
  const systems = await solarSystems(tx);
  const events: CalendarEvent[] = [];
  for (const ownerId of ownerIds) {
    for (const { structureId, name, solarSystemId, state, at } of await structureChanges(
      tx,
      ownerId,
    )) {
      events.push({
        eventId: `structures-${structureId}-${state ?? 'fuel'}-${at.getTime()}`,
        kind: 'structures',
        title: `${name} ${state === null ? 'runs out of fuel' : STATE_ENDS[state]}`,
        place: nameOf(systems, solarSystemId),
        at: at.getTime(),
      });
    }
  }
  return events;
}

const INCURSION_BEGINS: Record<IncursionState, string> = {
  established: 'is established',
  mobilising: 'mobilises',
  withdrawing: 'begins to withdraw',
  ended: 'ends',
};

async function incursionsIn(tx: Tx): Promise<CalendarEvent[]> {
  const places = await constellations(tx);
  const changes = await incursionChanges(tx);
  return changes.map(({ incursionId, constellationId, state, at }) => ({
    eventId: `incursions-${incursionId}-${state}`,
    kind: 'incursions',
    title: `The incursion into ${nameOf(places, constellationId)} ${INCURSION_BEGINS[state]}`,
    place: '',
    at: at.getTime(),
  }));
}

const nameOf = (named: ReadonlyMap<number, { readonly name: string }>, id: number): string =>
  named.get(id)?.name ?? '';
