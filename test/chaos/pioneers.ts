// Players at the edge of space: they clear sites, pass wormholes, fight incursions, keep and attack
// structures, and throw things away. Grids will do once what administrators' commands stand in for.
import { Stock, writeStock } from '#features/inventory/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { pickFrom, type Command } from '../economy/scene.ts';
import type { Random } from '../random.ts';

/** Of the starter universe: a Workshop Ring, its fuel, and what is thrown away. */
const RING = 213_001;
const FUEL_BLOCK = 205_331;
const JUNK = 205_001;
const GIFTS: readonly [typeId: number, quantity: number][] = [
  [RING, 500],
  [FUEL_BLOCK, 1_000_000],
  [JUNK, 10_000],
];
const FAR_M = 1e12;
/** As many as a layer takes. */
const HITS = 10;
const RASH_ONE_IN = 10;
const MUCH_DAMAGE = 1_000_000_000;
const MAX_FUEL_BLOCKS = 5_000;
const MAX_FLEET = 12;
const SHIP_MASS_KG = { least: 1_000_000, most: 1_000_000_000 };

export interface Frontier {
  readonly systemIds: readonly number[];
  /** Who fights and passes: anybody. */
  readonly peers: readonly number[];
}

interface Scene extends Frontier {
  readonly characterId: number;
  readonly stationId: number;
  readonly random: Random;
  readonly command: Command;
  /** What it threw away. */
  readonly cans: { debrisId: number; itemIds: number[] }[];
}

type Action = (scene: Scene) => Promise<unknown>;

/** Makes a character an administrator with goods where it is docked. */
export async function equip(runtime: Runtime, characterId: number): Promise<number> {
  return transact(runtime, async (tx) => {
    const [[row]] = await tx.manager.query<[[{ stationId: number }]]>(
      `UPDATE account SET roles = '{admin}' FROM character
       WHERE character.id = $1 AND account.id = account_id
       RETURNING station_id::float8 AS "stationId"`,
      [characterId],
    );
    const stock = new Stock([]);
    const place = { ownerId: characterId, locationId: row.stationId, flag: 'hangar', from: null };
    for (const [typeId, quantity] of GIFTS) {
      stock.give({ ...place, typeId, quantity, reason: 'administration' });
    }
    await writeStock(tx, stock);
    return row.stationId;
  });
}

export const createPioneer = (scene: Omit<Scene, 'cans'>): (() => Promise<void>) => {
  const own: Scene = { ...scene, cans: [] };
  const choices = ACTIONS.flatMap(([weight, action]) => Array<Action>(weight).fill(action));
  return async () => void (await own.random.pick(choices)(own));
};

async function sitesSomewhere({ random, systemIds, command }: Scene) {
  return (await command('sites.survey-system', { solarSystemId: random.pick(systemIds) })) ?? [];
}

const clear: Action = async (scene) => {
  const sites = (await sitesSomewhere(scene)).filter(({ expiresAt }) => expiresAt !== null);
  const site = pickFrom(scene.random, sites);
  return site && scene.command('sites.clear-site', { siteId: site.siteId });
};

function drawFleet({ random, peers }: Scene): number[] {
  const size = random.between(1, MAX_FLEET);
  return [...new Set(Array.from({ length: size }, () => random.pick(peers)))];
}

const fight: Action = async (scene) => {
  const { random, command } = scene;
  const incursion = pickFrom(random, (await command('incursions.list', {})) ?? []);
  if (!incursion) return;
  const place = incursion.hasMothership ? incursion.headquartersSystemId : undefined;
  const solarSystemId = place ?? random.pick(incursion.systems).solarSystemId;
  const sites = (await command('sites.survey-system', { solarSystemId })) ?? [];
  const encounters = sites.filter(({ kind }) => kind === 'incursion');
  const site = pickFrom(random, encounters);
  if (!site) return;
  const fleet = { siteId: site.siteId, characterIds: drawFleet(scene) };
  await command('incursions.complete-encounter', fleet);
};

async function wormholeSomewhere({ random, systemIds, command }: Scene) {
  const solarSystemId = random.pick(systemIds);
  return pickFrom(random, (await command('wormholes.survey', { solarSystemId })) ?? []);
}

const find: Action = async (scene) => {
  const wormhole = await wormholeSomewhere(scene);
  return wormhole && scene.command('wormholes.find', { wormholeId: wormhole.wormholeId });
};

const jump: Action = async (scene) => {
  const wormhole = await wormholeSomewhere(scene);
  if (!wormhole) return;
  const { random, peers, command } = scene;
  const { wormholeId, jumpMassKg } = wormhole;
  const most = Math.min(SHIP_MASS_KG.most, Math.floor(jumpMassKg * 1.1));
  const side = random.pick(['near', 'far'] as const);
  // Ships of several pilots come at the same time.
  await Promise.all(
    drawFleet(scene).map(() => {
      const shipMassKg = random.between(Math.min(SHIP_MASS_KG.least, most), most);
      const characterId = random.pick(peers);
      return command('wormholes.jump', { wormholeId, characterId, shipMassKg, side });
    }),
  );
};

async function stackOf({ command, stationId }: Scene, wanted: number) {
  const items = await command('inventory.list-items', { locationId: stationId, flag: 'hangar' });
  return items?.find(({ typeId }) => typeId === wanted);
}

function drawPosition({ random }: Scene) {
  const metres = (): number => random.between(-FAR_M / 1_000, FAR_M / 1_000) * 1_000;
  return { x: metres(), y: metres(), z: metres() };
}

const drawHours = ({ random }: Scene) => {
  return { weekday: random.between(0, 6), hour: random.between(0, 23) };
};

const anchor: Action = async (scene) => {
  const ring = await stackOf(scene, RING);
  if (!ring) return;
  const { itemId } = ring;
  const place = { position: drawPosition(scene), ...drawHours(scene) };
  await scene.command('structures.anchor', { itemId, name: 'Outpost', ...place });
};

async function ownStructure({ command, random }: Scene) {
  return pickFrom(random, (await command('structures.list-own', {})) ?? []);
}

const fuel: Action = async (scene) => {
  const structure = await ownStructure(scene);
  const blocks = await stackOf(scene, FUEL_BLOCK);
  if (!structure || !blocks) return;
  const { structureId } = structure;
  const quantity = scene.random.between(1, MAX_FUEL_BLOCKS);
  await scene.command('structures.add-fuel', { structureId, itemId: blocks.itemId, quantity });
};

const manage: Action = async (scene) => {
  const structure = await ownStructure(scene);
  if (!structure) return;
  const { structureId } = structure;
  const { command, random } = scene;
  const kind = random.between(1, 4);
  if (kind === 1) await command('structures.start-unanchoring', { structureId });
  else if (kind === 2) await command('structures.cancel-unanchoring', { structureId });
  else if (kind === 3) {
    await command('structures.set-vulnerability', { structureId, ...drawHours(scene) });
  } else await command('structures.rename', { structureId, name: `Outpost ${structureId}` });
};

const attack: Action = async (scene) => {
  const { command, random, characterId, peers } = scene;
  // Few that are being anchored yet: there would be nothing left to besiege.
  const isRash = random.between(1, RASH_ONE_IN) === 1;
  const open = ((await command('structures.list-in-system', {})) ?? []).filter(
    ({ vulnerableLayer, state }) => vulnerableLayer !== null && (isRash || state !== 'anchoring'),
  );
  const target = pickFrom(random, open);
  if (!target) return;
  const { structureId } = target;
  const attackerIds = [...new Set([characterId, random.pick(peers)])];
  for (let hit = 0; hit < HITS; hit += 1) {
    const damaged = await command('structures.damage', {
      ...{ structureId, attackerIds, damage: MUCH_DAMAGE },
    });
    if (damaged?.structure.vulnerableLayer !== target.vulnerableLayer) return;
  }
};

/** Splits something off first, so that there is always more. */
const jettison: Action = async (scene) => {
  const { command, random, cans } = scene;
  const junk = await stackOf(scene, JUNK);
  if (!junk) return;
  const split = { itemId: junk.itemId, quantity: random.between(1, 10) };
  const part = await command('inventory.split-stack', split);
  if (!part) return;
  const kind = random.pick(['jet-can', 'anchored-can', 'wreck'] as const);
  const { itemIds } = part;
  const position = drawPosition(scene);
  const can = await command('debris.jettison', { itemIds, kind, position });
  if (can) cans.push({ debrisId: can.debrisId, itemIds });
};

const scoop: Action = async ({ cans, command, characterId }) => {
  const can = cans.pop();
  return can && command('debris.scoop', { ...can, characterId });
};

const ACTIONS: readonly (readonly [weight: number, action: Action])[] = [
  [4, clear],
  [5, fight],
  [1, find],
  [5, jump],
  [4, anchor],
  [3, fuel],
  [4, manage],
  [6, attack],
  [3, jettison],
  [2, scoop],
];
