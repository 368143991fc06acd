// What is shown of a structure: to anybody in its system, and to its owner.
import type { OwnStructure, SeenStructure } from '#protocol/structures.ts';
import type { Tx } from '#queues/runtime.ts';
import { isOver, vulnerableLayer } from './states.ts';
import { changesUntil, type Structure } from './structure.ts';

/** As they are now, whatever their timers have not done yet; without those that are gone. */
export function asOfNow(tx: Tx, structures: readonly Structure[]): Structure[] {
  return structures
    .map((structure) => changesUntil(structure, tx.now).at(-1)?.after ?? structure)
    .filter(({ state }) => !isOver(state));
}

export function toSeen(structure: Structure): SeenStructure {
  const { structureId, typeId, ownerId, name, solarSystemId, x, y, z } = structure;
  const { state, stateSince, stateUntil } = structure;
  return {
    structureId,
    typeId,
    ownerId,
    name,
    solarSystemId,
    position: { x, y, z },
    state,
    stateSince: stateSince.getTime(),
    stateUntil: stateUntil?.getTime() ?? null,
    vulnerableLayer: vulnerableLayer(state) ?? null,
  };
}

export function toOwn(structure: Structure): OwnStructure {
  const { shield, shieldMax, armour, armourMax, hull, hullMax } = structure;
  const { weekday, hour, nextWeekday, nextHour, hoursChangeAt, fuelUntil } = structure;
  const isChanging = nextWeekday !== null && nextHour !== null && hoursChangeAt !== null;
  return {
    ...toSeen(structure),
    shield: { hitPoints: shield, maxHitPoints: shieldMax },
    armour: { hitPoints: armour, maxHitPoints: armourMax },
    hull: { hitPoints: hull, maxHitPoints: hullMax },
    vulnerability: { weekday, hour },
    nextVulnerability: isChanging
      ? { weekday: nextWeekday, hour: nextHour, from: hoursChangeAt.getTime() }
      : null,
    fuelUntil: fuelUntil?.getTime() ?? null,
  };
}
