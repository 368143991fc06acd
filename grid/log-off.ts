// Ships whose pilots are gone: they warp off by themselves, and vanish after a while.
import type { Runtime } from '#queues/runtime.ts';
import { vanish } from '#features/space/index.ts';
import type { SolarSystem, Vessel } from './solar-system.ts';

/** Seconds in space, from the loss of the connection until the ship vanishes. */
const LOG_OFF_S = 60;

/** To be called after each tick; answers what is under way in the database. */
export function leaveWorld(runtime: Runtime, system: SolarSystem): Promise<void>[] {
  const leaving: Promise<void>[] = [];
  for (const vessel of system.vessels.values()) {
    if (vessel.connection || vessel.lostAtTick === null || vessel.isLeaving) continue;
    const lostS = system.space.tickNumber - vessel.lostAtTick;
    if (lostS === 1) warpOff(runtime, system, vessel);
    if (lostS >= LOG_OFF_S) leaving.push(goAway(runtime, system, vessel));
  }
  return leaving;
}

function warpOff(runtime: Runtime, system: SolarSystem, { shipId }: Vessel): void {
  const around = 2 * Math.PI * runtime.random();
  system.space.emergencyWarp(shipId, { x: Math.cos(around), y: 0, z: Math.sin(around) });
}

async function goAway(runtime: Runtime, system: SolarSystem, vessel: Vessel): Promise<void> {
  const { shipId } = vessel;
  const at = new Float64Array(3);
  if (!system.space.readPosition(shipId, at)) return;
  const [x = 0, y = 0, z = 0] = at;
  vessel.isLeaving = true;
  try {
    await vanish(runtime, { lease: system.lease, shipId }, { x, y, z });
    system.remove(vessel);
  } finally {
    vessel.isLeaving = false;
  }
}
