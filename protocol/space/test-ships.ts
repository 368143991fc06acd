// For tests: ships to fly, and reading where they are.
import type { NewShip, NewStatic, ShipAttributes, Space, SpaceEvent, TickReport } from './index.ts';
import { AU_M } from './warp.ts';

export { AU_M };

export const frigate: ShipAttributes = {
  radiusM: 40,
  massKg: 1.2e6,
  maxSpeedMps: 380,
  agility: 3,
  warpSpeedAuPerS: 5,
  capacitorGj: 300,
  capacitorRechargeS: 120,
  warpCapacitorNeed: 1e-6,
};
export const battleship: ShipAttributes = {
  ...frigate,
  radiusM: 300,
  massKg: 1e8,
  maxSpeedMps: 120,
  agility: 0.12,
  warpSpeedAuPerS: 3,
};

export const STATION = 1000;

export function addStation(space: Space, x = 0, y = 0, z = 0): void {
  const station: NewStatic = { id: STATION, position: { x, y, z }, radiusM: 500, solid: true };
  space.addStatic(station);
}

export function addShip(space: Space, id: number, more: Partial<NewShip> = {}): void {
  space.addShip({ ...frigate, id, position: { x: 0, y: 0, z: 0 }, ...more });
}

export function tick(space: Space, times = 1): TickReport[] {
  return Array.from({ length: times }, () => space.tick());
}

export function happenings(reports: readonly TickReport[]): SpaceEvent[] {
  return reports.flatMap(({ events }) => [...events]);
}

export function position(space: Space, id: number): [number, number, number] {
  const into = new Float64Array(3);
  space.readPosition(id, into);
  return [into[0] ?? 0, into[1] ?? 0, into[2] ?? 0];
}

export function velocity(space: Space, id: number): [number, number, number] {
  const into = new Float64Array(3);
  space.readVelocity(id, into);
  return [into[0] ?? 0, into[1] ?? 0, into[2] ?? 0];
}

export function speed(space: Space, id: number): number {
  return Math.hypot(...velocity(space, id));
}
