// The map as JSONL has it, flat: a file each for regions, constellations, systems, gates, stars,
// planets, moons, belts and secondary suns. The YAML layout is flattened into the same entries.
import { z } from 'zod';
import { dataset, type Emit } from './dataset.ts';
import { Id, LocalizedName, Position } from './fields.ts';

const ORIGIN: Position = { x: 0, y: 0, z: 0 };

/** What the millions of a region's id say about its space. */
const SPACES: Readonly<Record<number, string>> = {
  10: 'known',
  11: 'wormhole',
  12: 'abyssal',
  14: 'void',
};
const MILLION = 1_000_000;

const Area = z.object({
  /** YAML keeps names in a file apart. */
  name: LocalizedName.optional(),
  factionID: Id.optional(),
  wormholeClassID: Id.optional(),
  position: Position,
});

export type Region = z.output<typeof Area>;
export type Constellation = Region & { readonly regionID: number };

export function emitRegion(emit: Emit, id: number, region: Region): void {
  emit('universe_region', {
    region_id: id,
    name: region.name,
    space: SPACES[Math.floor(id / MILLION)] ?? 'other',
    faction_id: region.factionID,
    wormhole_class_id: region.wormholeClassID,
    ...region.position,
  });
}

export function emitConstellation(emit: Emit, id: number, constellation: Constellation): void {
  emit('universe_constellation', {
    constellation_id: id,
    region_id: constellation.regionID,
    name: constellation.name,
    faction_id: constellation.factionID,
    wormhole_class_id: constellation.wormholeClassID,
    ...constellation.position,
  });
}

export const SolarSystem = Area.extend({
  securityStatus: z.number().min(-1).max(1),
  securityClass: z.string().max(10).optional(),
  radius: z.number().min(0),
  luminosity: z.number().default(0),
  border: z.boolean().default(false),
  corridor: z.boolean().default(false),
  fringe: z.boolean().default(false),
  hub: z.boolean().default(false),
  international: z.boolean().default(false),
  regional: z.boolean().default(false),
  visualEffect: z.string().max(100).optional(),
});

export interface SystemPlace {
  readonly constellationID: number;
  readonly regionID: number;
}

export function emitSolarSystem(
  emit: Emit,
  id: number,
  place: SystemPlace,
  system: z.output<typeof SolarSystem>,
): void {
  emit('universe_solar_system', {
    solar_system_id: id,
    constellation_id: place.constellationID,
    region_id: place.regionID,
    name: system.name,
    security_status: system.securityStatus,
    security_class: system.securityClass,
    wormhole_class_id: system.wormholeClassID,
    faction_id: system.factionID,
    luminosity: system.luminosity,
    radius_m: system.radius,
    border: system.border,
    corridor: system.corridor,
    fringe: system.fringe,
    hub: system.hub,
    international: system.international,
    regional: system.regional,
    visual_effect: system.visualEffect === '' ? undefined : system.visualEffect,
    ...system.position,
  });
}

export interface Stargate {
  readonly solarSystemID: number;
  readonly typeID: number;
  readonly destinationID: number;
  readonly position: Position;
}

export function emitStargate(emit: Emit, id: number, gate: Stargate, path?: string): void {
  const row = {
    stargate_id: id,
    solar_system_id: gate.solarSystemID,
    type_id: gate.typeID,
    destination_stargate_id: gate.destinationID,
    ...gate.position,
  };
  emit('universe_stargate', row, path);
}

export interface Celestial {
  readonly solarSystemID: number;
  readonly kind: 'star' | 'planet' | 'moon' | 'asteroid-belt' | 'secondary-sun';
  readonly typeID: number;
  /** Left out where it follows from what the celestial orbits. */
  readonly name?: string | undefined;
  readonly orbitID?: number | undefined;
  readonly celestialIndex?: number | undefined;
  readonly orbitIndex?: number | undefined;
  readonly radius?: number | undefined;
  readonly effectBeaconTypeID?: number | undefined;
  readonly position?: Position | undefined;
}

export function emitCelestial(emit: Emit, id: number, celestial: Celestial, path?: string): void {
  const row = {
    celestial_id: id,
    solar_system_id: celestial.solarSystemID,
    kind: celestial.kind,
    type_id: celestial.typeID,
    name: celestial.name,
    orbit_id: celestial.orbitID,
    celestial_index: celestial.celestialIndex,
    orbit_index: celestial.orbitIndex,
    radius_m: celestial.radius,
    effect_beacon_type_id: celestial.effectBeaconTypeID,
    ...(celestial.position ?? ORIGIN),
  };
  emit('universe_celestial', row, path);
}

export const mapRegions = dataset(Area, (region, id, emit) => emitRegion(emit, id, region));

export const mapConstellations = dataset(Area.extend({ regionID: Id }), (entry, id, emit) =>
  emitConstellation(emit, id, entry),
);

export const mapSolarSystems = dataset(
  SolarSystem.extend({ constellationID: Id, regionID: Id }),
  (system, id, emit) => emitSolarSystem(emit, id, system, system),
);

const Gate = z.object({
  solarSystemID: Id,
  typeID: Id,
  destination: z.object({ solarSystemID: Id, stargateID: Id }),
  position: Position,
});

export const mapStargates = dataset(Gate, ({ destination, ...gate }, id, emit) =>
  emitStargate(emit, id, { ...gate, destinationID: destination.stargateID }),
);

const Index = z.int().min(1).max(1_000).optional();

/** Celestials of one kind; positions are metres from the star. */
function celestials(kind: Celestial['kind']) {
  const schema = z
    .object({
      solarSystemID: Id,
      typeID: Id,
      name: LocalizedName.optional(),
      uniqueName: LocalizedName.optional(),
      orbitID: Id.optional(),
      celestialIndex: Index,
      orbitIndex: Index,
      radius: z.number().min(0).optional(),
      effectBeaconTypeID: Id.optional(),
      position: Position.optional(),
    })
    .transform(({ uniqueName, ...celestial }) => ({ name: uniqueName, ...celestial }));
  return dataset(schema, (entry, id, emit) => emitCelestial(emit, id, { ...entry, kind }));
}

export const mapStars = celestials('star');
export const mapPlanets = celestials('planet');
export const mapMoons = celestials('moon');
export const mapAsteroidBelts = celestials('asteroid-belt');
export const mapSecondarySuns = celestials('secondary-sun');
