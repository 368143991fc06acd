// For tests: writes a universe of the YAML layout in the JSONL layout, as its publisher has it.
import { appendFile, glob, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

type Fields = Record<string, unknown>;
type ById = Record<string, Fields>;

const RENAMED: Record<string, Record<string, string>> = {
  dogmaAttributes: { categoryID: 'attributeCategoryID' },
  dogmaEffects: { effectCategory: 'effectCategoryID', effectName: 'name' },
};

/** Kept in other files there. */
const MERGED = ['agents', 'researchAgents'];

export async function writeAsJsonl(yaml: string, jsonl: string): Promise<void> {
  await mkdir(jsonl, { recursive: true });
  const read = async (file: string) => parse(await readFile(join(yaml, file), 'utf8')) as unknown;
  for await (const file of glob('fsd/*.yaml', { cwd: yaml })) {
    const name = basename(file, '.yaml');
    if (MERGED.includes(name)) continue;
    await write(jsonl, name, (await read(file)) as ById, RENAMED[name]);
  }
  const names = await namesOf(read);
  await writeAgents(jsonl, names, read);
  await writeMap(jsonl, names, yaml, read);
}

type Read = (file: string) => Promise<unknown>;

/** Texts lose the ending of their names; mappings by id become lists. */
async function write(
  folder: string,
  name: string,
  entries: ById,
  renamed: Record<string, string> = {},
): Promise<void> {
  const lines = Object.entries(entries).map(([key, fields]) => {
    const line: Fields = { _key: Number(key) };
    for (const [field, value] of Object.entries(fields)) {
      line[renamed[field] ?? field.replace(/(ame|escription)ID$/, '$1')] = listed(value);
    }
    return `${JSON.stringify(line)}\n`;
  });
  await appendFile(join(folder, `${name}.jsonl`), lines.join(''));
}

function listed(value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([key]) => /^\d+$/.test(key))) return value;
  return entries.map(([key, item]) => ({ _key: Number(key), _value: item as unknown }));
}

async function namesOf(read: Read): Promise<Map<number, string>> {
  const names = (await read('bsd/invNames.yaml')) as { itemID: number; itemName: string }[];
  return new Map(names.map(({ itemID, itemName }) => [itemID, itemName]));
}

async function writeAgents(folder: string, names: Map<number, string>, read: Read): Promise<void> {
  const research = (await read('fsd/researchAgents.yaml')) as ById;
  const characters: ById = { 3_000_001: { name: { en: 'No Agent' }, corporationID: 1_000_901 } };
  for (const [id, agent] of Object.entries((await read('fsd/agents.yaml')) as ById)) {
    const { corporationID, locationID, ...rest } = agent;
    const name = { en: names.get(Number(id)) };
    characters[id] = { name, corporationID, locationID, agent: rest, ...research[id] };
  }
  await write(folder, 'npcCharacters', characters);
}

async function writeMap(
  folder: string,
  names: Map<number, string>,
  yaml: string,
  read: Read,
): Promise<void> {
  const map = new FlatMap(names);
  const files: string[] = [];
  for await (const file of glob('universe/**/*.yaml', { cwd: yaml })) files.push(file);
  files.sort((a, b) => dirname(a).length - dirname(b).length);
  for (const file of files) map.add(file, (await read(file)) as Fields);
  for (const [name, entries] of Object.entries(map.files)) await write(folder, name, entries);
}

const xyz = ([x, y, z]: number[]) => ({ x, y, z });

interface Nested {
  readonly position: number[];
  readonly npcStations?: ById;
  readonly moons?: Record<string, Nested>;
  readonly asteroidBelts?: Record<string, Nested>;
  readonly celestialIndex?: number;
}

interface System {
  readonly solarSystemID: number;
  readonly center: number[];
  readonly security: number;
  readonly star: { readonly id: number };
  readonly planets: Record<string, Nested>;
  readonly stargates: Record<string, { destination: number; position: number[] }>;
  readonly secondarySun?: { readonly itemID: number; readonly position: number[] };
}

/** What YAML nests, as a file for each kind of thing. */
class FlatMap {
  readonly files = {
    mapRegions: {} as ById,
    mapConstellations: {} as ById,
    mapSolarSystems: {} as ById,
    mapStargates: {} as ById,
    mapStars: {} as ById,
    mapPlanets: {} as ById,
    mapMoons: {} as ById,
    mapAsteroidBelts: {} as ById,
    mapSecondarySuns: {} as ById,
    npcStations: {} as ById,
  };
  readonly #names: Map<number, string>;
  readonly #areas = new Map<string, Fields>();

  constructor(names: Map<number, string>) {
    this.#names = names;
  }

  add(file: string, document: Fields): void {
    if (basename(file) === 'solarsystem.yaml') {
      this.#addSystem(this.#above(file), document as unknown as System);
      return;
    }
    const { regionID, constellationID, center, ...rest } = document;
    const id = (regionID ?? constellationID) as number;
    const area = { ...rest, name: this.#name(id), position: xyz(center as number[]) };
    if (regionID === undefined) {
      const ids = { constellationID, ...this.#above(file) };
      this.#areas.set(dirname(file), ids);
      this.files.mapConstellations[id] = { ...area, ...this.#above(file) };
    } else {
      this.#areas.set(dirname(file), { regionID });
      this.files.mapRegions[id] = area;
    }
  }

  #above = (file: string): Fields => this.#areas.get(dirname(dirname(file))) ?? {};

  #name = (id: number) => ({ en: this.#names.get(id) });

  #addSystem(place: Fields, system: System): void {
    const { solarSystemID, center, security, star, planets, stargates, secondarySun, ...rest } =
      system;
    const name = this.#name(solarSystemID);
    const own = { name, position: xyz(center), securityStatus: security };
    this.files.mapSolarSystems[solarSystemID] = { ...rest, ...own, ...place };
    const { id, ...sun } = star;
    this.files.mapStars[id] = { ...sun, solarSystemID };
    if (secondarySun) {
      const { itemID, position, ...second } = secondarySun;
      this.files.mapSecondarySuns[itemID] = { ...second, solarSystemID, position: xyz(position) };
    }
    for (const [gate, { destination, position, ...fields }] of Object.entries(stargates)) {
      const to = { stargateID: destination, solarSystemID: 0 };
      const flat = { ...fields, solarSystemID, destination: to, position: xyz(position) };
      this.files.mapStargates[gate] = flat;
    }
    for (const [planet, fields] of Object.entries(planets)) {
      const orbit = { solarSystemID, orbitID: id };
      this.#addPlanet(Number(planet), orbit, fields);
    }
  }

  #addPlanet(id: number, orbit: { solarSystemID: number; orbitID: number }, planet: Nested): void {
    const { moons = {}, asteroidBelts = {}, npcStations = {}, position, ...rest } = planet;
    const { solarSystemID } = orbit;
    this.files.mapPlanets[id] = { ...rest, ...orbit, position: xyz(position) };
    this.#addStations({ solarSystemID, orbitID: id }, npcStations);
    const around = { solarSystemID, orbitID: id, celestialIndex: planet.celestialIndex };
    this.#addSatellites(this.files.mapMoons, around, planet, moons);
    this.#addSatellites(this.files.mapAsteroidBelts, around, planet, asteroidBelts);
  }

  #addSatellites(
    file: ById,
    around: { solarSystemID: number },
    { position: [x = 0, y = 0, z = 0] }: Nested,
    satellites: Record<string, Nested>,
  ): void {
    const distance = ({ position: [a = 0, b = 0, c = 0] }: Nested) =>
      Math.hypot(a - x, b - y, c - z);
    const outwards = Object.entries(satellites).sort(([, a], [, b]) => distance(a) - distance(b));
    outwards.forEach(([id, { npcStations = {}, position, ...rest }], index) => {
      file[id] = { ...rest, ...around, orbitIndex: index + 1, position: xyz(position) };
      this.#addStations({ solarSystemID: around.solarSystemID, orbitID: Number(id) }, npcStations);
    });
  }

  #addStations(place: Fields, stations: ById): void {
    for (const [id, { position, ...rest }] of Object.entries(stations)) {
      this.files.npcStations[id] = { ...rest, ...place, position: xyz(position as number[]) };
    }
  }
}
