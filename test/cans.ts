// For tests of cans: pilots in space with goods aboard, brought there by the commands of the game.
import type { Answer } from '#protocol/envelope.ts';
import type { InputOf, OutputOf } from '#protocol/command.ts';
import type { CommandName, SpecOf } from '#protocol/index.ts';
import { commissionShip } from '#features/inventory/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { giveItems } from './market.ts';
import { placeShip, type SpacePilot, type SpaceWorld } from './space-world.ts';

/** Of the starter universe. */
export const IRON = 205_001;
export const IRON_M3 = 0.01;
export const CRATE = 212_001;
export const STRONGBOX = 212_011;
export const STRONGBOX_M3 = 120;
export const HAULER = 204_021;
export const FREIGHTER = 204_082;

/** From where nothing stands. */
const AWAY_M = 200_000;

/** What lies in the cargo at first: stacks, and containers with what is in them. */
export interface Freight {
  readonly typeId: number;
  readonly quantity?: number;
  /** Unpacked, with as much iron in it. */
  readonly iron?: number;
}

/** Whoever gives commands as a transport would hand them on. */
interface Commander {
  readonly characterId: number;
  dispatch(name: string, input: object): Promise<Answer>;
}

/** Docked with an active ship that has goods in its cargo, whose ids it answers in their order. */
export async function loadShip(
  runtime: Runtime,
  pilot: Commander,
  shipType: number,
  all: readonly Freight[],
): Promise<number[]> {
  const { characterId } = pilot;
  const { stationId } = await ask(pilot, 'space.get-location', {});
  if (stationId === null) throw new Error('the pilot is not docked');
  const hangar = { ownerId: characterId, locationId: stationId };
  const shipId = await transact(runtime, (tx) => commissionShip(tx, shipType, hangar, 'hangar'));
  await ask(pilot, 'space.activate-ship', { itemId: shipId });
  const itemIds: number[] = [];
  for (const { typeId, quantity = 1, iron } of all) {
    const give = (type: number, count: number) =>
      giveItems(runtime, { characterId, stationId, typeId: type }, count);
    const itemId = await give(typeId, quantity);
    itemIds.push(itemId);
    if (iron === undefined) continue;
    await ask(pilot, 'inventory.assemble-item', { itemId });
    if (iron === 0) continue;
    const to = { locationId: itemId, flag: 'contents' as const };
    const items = [{ itemId: await give(IRON, iron) }];
    await ask(pilot, 'inventory.move-items', { items, to });
  }
  const items = itemIds.map((itemId) => ({ itemId }));
  const to = { locationId: shipId, flag: 'cargo' as const };
  if (items.length > 0) await ask(pilot, 'inventory.move-items', { items, to });
  return itemIds;
}

/** A new pilot in space, far from everything, with goods in the cargo. */
export async function haulerWith(
  game: SpaceWorld,
  freight: readonly Freight[] = [],
  shipType = HAULER,
): Promise<{ pilot: SpacePilot; itemIds: number[] }> {
  const pilot = await game.pilot();
  await pilot.enter();
  const itemIds = await loadShip(game.world.runtime, pilot, shipType, freight);
  await pilot.travel('space.undock');
  await pilot.until(() => pilot.view.isFlying);
  placeShip(game, pilot, { x: AWAY_M * 1_000, y: AWAY_M, z: 0 });
  return { pilot, itemIds };
}

/** A command of a pilot, however it is given. @throws where it is refused */
async function ask<N extends CommandName>(
  pilot: Commander,
  name: N,
  input: InputOf<SpecOf<N>>,
): Promise<OutputOf<SpecOf<N>>> {
  const answer = await pilot.dispatch(name, input);
  return outputOf(answer) as OutputOf<SpecOf<N>>;
}

/** An order to the grid. @throws where it is refused */
export async function order<N extends CommandName>(
  pilot: SpacePilot,
  name: N,
  input: InputOf<SpecOf<N>>,
): Promise<OutputOf<SpecOf<N>>> {
  return outputOf(await pilot.call(name, input)) as OutputOf<SpecOf<N>>;
}

/** The code with which an order is refused. */
export async function refusalOf<N extends CommandName>(
  pilot: SpacePilot,
  name: N,
  input: InputOf<SpecOf<N>>,
): Promise<string> {
  const answer = await pilot.call(name, input);
  if (answer.ok) throw new Error(`${name} was not refused`);
  return answer.refusal.code;
}

function outputOf(answer: Answer): unknown {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.output;
}

/** Type and quantity of what is in the cargo. */
export async function cargoOf(pilot: SpacePilot): Promise<[typeId: number, quantity: number][]> {
  const locationId = pilot.view.scene?.shipId ?? 0;
  const items = await ask(pilot, 'inventory.list-items', { locationId, flag: 'cargo' });
  return items.map(({ typeId, quantity }) => [typeId, quantity]);
}

/** A pilot who has anchored a strongbox with 500 iron in it. */
export async function anchoredCan(game: SpaceWorld, password?: string) {
  const { pilot, itemIds } = await haulerWith(game, [{ typeId: STRONGBOX, iron: 500 }]);
  const [itemId = 0] = itemIds;
  const { debrisId } = await order(pilot, 'space.anchor-can', { itemId, password });
  return { pilot, itemId, debrisId };
}

/** Type and quantity of what lies in a can, as a pilot sees it. */
export async function seenIn(pilot: SpacePilot, debrisId: number) {
  const { items } = await order(pilot, 'space.open-can', { debrisId });
  return items.map(({ typeId, quantity }) => [typeId, quantity]);
}

/** The stacks in a can. */
export async function stacksIn(pilot: SpacePilot, debrisId: number): Promise<number[]> {
  const { items } = await order(pilot, 'space.open-can', { debrisId });
  return items.map(({ itemId }) => itemId);
}
