// The map as YAML has it: a folder for each region with a document for it, for each constellation
// and for each system, in which everything else of the system is nested.
import { z } from 'zod';
import type { Emit } from './dataset.ts';
import { Id, keyed, Position } from './fields.ts';
import {
  emitCelestial,
  emitConstellation,
  emitRegion,
  emitSolarSystem,
  emitStargate,
  SolarSystem,
  type Celestial,
  type SystemPlace,
} from './map.ts';
import { emitStation, Station } from './stations.ts';

/** How a celestial looks and what it weighs. */
export const UNREAD = ['statistics', 'planetAttributes'];

/** A document of the map; `rows` gets the id out of the document itself. */
export interface MapDocument<S extends z.ZodType, P> {
  readonly schema: S;
  readonly renames: Readonly<Record<string, string>>;
  /** @returns the id of what the document describes */
  rows(entry: z.output<S>, place: P, emit: Emit): number;
}

const Area = z.object({
  factionID: Id.optional(),
  wormholeClassID: Id.optional(),
  position: Position,
});

const Region = Area.extend({ regionID: Id });

export const regionDocument: MapDocument<typeof Region, undefined> = {
  schema: Region,
  renames: { position: 'center' },
  rows(region, _place, emit) {
    emitRegion(emit, region.regionID, region);
    return region.regionID;
  },
};

const Constellation = Area.extend({ constellationID: Id });

export const constellationDocument: MapDocument<
  typeof Constellation,
  { readonly regionID: number }
> = {
  schema: Constellation,
  renames: { position: 'center' },
  rows(constellation, { regionID }, emit) {
    emitConstellation(emit, constellation.constellationID, { ...constellation, regionID });
    return constellation.constellationID;
  },
};

const Radius = z.number().min(0).optional();
const Stations = keyed(Station).default([]);
const Satellite = z.object({
  typeID: Id,
  position: Position,
  radius: Radius,
  npcStations: Stations,
});
const Satellites = keyed(Satellite).default([]);
const Planet = Satellite.extend({
  celestialIndex: z.int().min(1).max(1_000),
  moons: Satellites,
  asteroidBelts: Satellites,
});

const System = SolarSystem.omit({ name: true }).extend({
  solarSystemID: Id,
  star: z.object({ id: Id, typeID: Id, radius: Radius }).optional(),
  secondarySun: z
    .object({ itemID: Id, typeID: Id, position: Position, effectBeaconTypeID: Id })
    .optional(),
  planets: keyed(Planet).default([]),
  stargates: keyed(z.object({ typeID: Id, destination: Id, position: Position })).default([]),
});
type System = z.output<typeof System>;

export const systemDocument: MapDocument<typeof System, SystemPlace> = {
  schema: System,
  renames: { position: 'center', securityStatus: 'security' },
  rows(system, place, emit) {
    const { solarSystemID } = system;
    emitSolarSystem(emit, solarSystemID, place, system);
    emitSuns(emit, system);
    for (const [id, planet] of system.planets) emitPlanet(emit, system, id, planet);
    for (const [id, { destination, ...gate }] of system.stargates) {
      const path = `stargates.${id}`;
      emitStargate(emit, id, { ...gate, solarSystemID, destinationID: destination }, path);
    }
    return solarSystemID;
  },
};

function emitSuns(emit: Emit, { solarSystemID, star, secondarySun }: System): void {
  if (star) {
    const { id, ...rest } = star;
    emitCelestial(emit, id, { ...rest, solarSystemID, kind: 'star' }, 'star');
  }
  if (!secondarySun) return;
  const { itemID, ...rest } = secondarySun;
  const sun = { ...rest, solarSystemID, kind: 'secondary-sun' } as const;
  emitCelestial(emit, itemID, sun, 'secondarySun');
}

function emitPlanet(emit: Emit, system: System, id: number, planet: z.output<typeof Planet>): void {
  const { solarSystemID, star } = system;
  const { moons, asteroidBelts, npcStations, ...rest } = planet;
  const path = `planets.${id}`;
  const celestial = { ...rest, solarSystemID, orbitID: star?.id, kind: 'planet' } as const;
  emitCelestial(emit, id, celestial, path);
  emitStations(emit, { solarSystemID, orbitID: id }, npcStations, path);
  const around = { emit, solarSystemID, planetID: id, planet };
  emitSatellites(around, 'moon', moons, `${path}.moons`);
  emitSatellites(around, 'asteroid-belt', asteroidBelts, `${path}.asteroidBelts`);
}

interface Around {
  readonly emit: Emit;
  readonly solarSystemID: number;
  readonly planetID: number;
  readonly planet: z.output<typeof Planet>;
}

/** They are counted from the planet outwards, which gives the numbers in their names. */
function emitSatellites(
  { emit, solarSystemID, planetID, planet }: Around,
  kind: Celestial['kind'],
  satellites: z.output<typeof Satellites>,
  path: string,
): void {
  const { celestialIndex } = planet;
  const outwards = satellites
    .map(([id, satellite]) => ({ id, satellite, distance: distance(satellite, planet) }))
    .sort((a, b) => a.distance - b.distance);
  outwards.forEach(({ id, satellite: { npcStations, ...satellite } }, index) => {
    const own = `${path}.${id}`;
    const place = { solarSystemID, kind, orbitID: planetID };
    const indices = { celestialIndex, orbitIndex: index + 1 };
    emitCelestial(emit, id, { ...satellite, ...place, ...indices }, own);
    emitStations(emit, { solarSystemID, orbitID: id }, npcStations, own);
  });
}

function distance(
  { position: a }: { position: Position },
  { position: b }: { position: Position },
) {
  return Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
}

function emitStations(
  emit: Emit,
  place: { solarSystemID: number; orbitID: number },
  stations: z.output<typeof Stations>,
  path: string,
): void {
  for (const [id, station] of stations) {
    emitStation(emit, id, place, station, `${path}.npcStations.${id}`);
  }
}
