// Space in words: what things are, what a ship does, and how far away something is.
import type { SpaceObject } from '#protocol/space.ts';
import type { ModeName } from '#protocol/space/index.ts';

export type Kind = SpaceObject['kind'];

export const KINDS: Readonly<Record<Kind, string>> = {
  ship: 'Ship',
  star: 'Star',
  planet: 'Planet',
  moon: 'Moon',
  'asteroid-belt': 'Asteroid belt',
  'secondary-sun': 'Secondary sun',
  station: 'Station',
  stargate: 'Stargate',
  structure: 'Structure',
  wormhole: 'Wormhole',
  site: 'Site',
  debris: 'Debris',
};

/** What a ship does, as its pilot says it. */
export const MODES: Readonly<Record<ModeName, string>> = {
  stop: 'Holding position',
  heading: 'Under way',
  approach: 'Approaching',
  keepRange: 'Keeping at range',
  orbit: 'Orbiting',
  align: 'Aligning for warp',
  warp: 'In warp',
};

const AU_M = 149_597_870_700;
const KM_FROM_M = 10_000;
/** Where a hundredth of an AU begins. */
const AU_FROM_M = AU_M / 100;

const metres = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const units = new Intl.NumberFormat(undefined, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

export function formatDistance(distanceM: number): string {
  if (!Number.isFinite(distanceM)) return '–';
  if (distanceM < KM_FROM_M) return `${metres.format(distanceM)} m`;
  if (distanceM < AU_FROM_M) return `${metres.format(distanceM / 1_000)} km`;
  return `${units.format(distanceM / AU_M)} AU`;
}

export function formatSpeed(speedMps: number): string {
  if (!Number.isFinite(speedMps)) return '–';
  return `${formatDistance(speedMps)}/s`;
}
