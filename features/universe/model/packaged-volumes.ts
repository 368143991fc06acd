// What a packaged thing takes up where that is less than assembled, in cubic metres. The export has
// no such field; these are the values that EVE's client shows and that ESI calls `packaged_volume`
// (GET /universe/types/{type_id}).

const byGroup = (volumeM3: number, groups: readonly number[]): [number, number][] =>
  groups.map((group) => [group, volumeM3]);

const SHIPS: ReadonlyMap<number, number> = new Map([
  // Shuttles, the prototype of exploration.
  ...byGroup(500, [31, 1022]),
  // Frigates: of the first kind, assault, covert ops, interceptors, bombers, electronic attack,
  // expedition, logistics; corvettes.
  ...byGroup(2_500, [25, 324, 830, 831, 834, 893, 1283, 1527, 237]),
  // Mining barges, exhumers.
  ...byGroup(3_750, [463, 543]),
  // Destroyers: of the first kind, interdictors, tactical, command.
  ...byGroup(5_000, [420, 541, 1305, 1534]),
  // Cruisers: of the first kind, heavy assault, logistics, both kinds of recon, heavy
  // interdiction, strategic, flag.
  ...byGroup(10_000, [26, 358, 832, 833, 906, 894, 963, 1972]),
  // Battlecruisers: combat, attack; command ships.
  ...byGroup(15_000, [419, 1201, 540]),
  // Haulers, deep space transports, blockade runners.
  ...byGroup(20_000, [28, 380, 1202]),
  // Battleships, black ops, marauders.
  ...byGroup(50_000, [27, 898, 900]),
  // Industrial command ships.
  ...byGroup(500_000, [941]),
  // Freighters, jump freighters, capital industrial ships, dreadnoughts, lancer dreadnoughts,
  // carriers, supercarriers, force auxiliaries.
  ...byGroup(1_300_000, [513, 902, 883, 485, 4594, 547, 659, 1538]),
  // Titans.
  ...byGroup(10_000_000, [30]),
]);

/** Containers fold up to a part of their volume, in whole cubic metres. */
const FOLDED: ReadonlyMap<number, number> = new Map([
  // Cargo, secure and audit log secure containers.
  [12, 0.1],
  [340, 0.1],
  [448, 0.1],
  // Freight containers.
  [649, 0.01],
]);

/** What differs from its group: the smaller industrial command ship, containers of stations. */
const TYPES: ReadonlyMap<number, number> = new Map([
  [42_244, 50_000],
  [17_366, 10_000],
  [17_367, 50_000],
  [17_368, 100_000],
]);

export function packagedVolumeOf(typeId: number, groupId: number, volumeM3: number): number {
  const folded = FOLDED.get(groupId);
  const fixed = TYPES.get(typeId) ?? SHIPS.get(groupId);
  if (fixed !== undefined) return Math.min(fixed, volumeM3);
  return folded === undefined ? volumeM3 : Math.ceil(volumeM3 * folded);
}
