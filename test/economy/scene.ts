// What a bot has to play with: hands that give commands, chance, and a place in the universe.
import type { InputOf, OutputOf } from '#protocol/command.ts';
import type { InventoryItem } from '#protocol/inventory.ts';
import type { CommandName, SpecOf } from '#protocol/index.ts';
import type { Random } from '../random.ts';

/** Gives a command; undefined where it was refused, or never answered. */
export type Command = <N extends CommandName>(
  name: N,
  input: InputOf<SpecOf<N>>,
) => Promise<OutputOf<SpecOf<N>> | undefined>;

export interface Scene {
  readonly characterId: number;
  readonly stationId: number;
  readonly regionId: number;
  /** Stations of the region with a market, its own among them. */
  readonly marketIds: readonly number[];
  readonly random: Random;
  /** The corporation that it leads, once it has founded one. */
  readonly company: { corporationId?: number };
  /** Characters, itself among them; grows while the universe fills. */
  readonly peers: readonly number[];
  readonly command: Command;
}

/** One thing that a bot does: it looks, decides by chance, and gives a command or none. */
export type Action = (scene: Scene) => Promise<unknown>;

/** For whom a bot does something: for itself, or for the corporation that it leads. */
export interface Owner {
  /** As commands name it: nothing, where it is the bot itself. */
  readonly as: { readonly corporationId?: number };
  readonly flag: 'hangar' | 'hangar-1';
}

export const ITSELF: Owner = { as: {}, flag: 'hangar' };

/** Every third time for the corporation, where it leads one. */
export function drawOwner({ random, company }: Scene): Owner {
  const { corporationId } = company;
  const isForCompany = random.between(1, 3) === 1;
  if (corporationId === undefined || !isForCompany) return ITSELF;
  return { as: { corporationId }, flag: 'hangar-1' };
}

export const home = ({ stationId }: Scene, { flag }: Owner) => ({ locationId: stationId, flag });

/** What lies in the owner's hangar where the bot is, by id. */
export async function itemsAtHome(scene: Scene, owner: Owner): Promise<readonly InventoryItem[]> {
  const place = { ...owner.as, ...home(scene, owner) };
  return (await scene.command('inventory.list-items', place)) ?? [];
}

/** Undefined where there is nothing to choose from. */
export function pickFrom<T>(random: Random, choices: readonly T[]): T | undefined {
  return choices.length === 0 ? undefined : random.pick(choices);
}

/** So many cents, with the four digits that the market takes. */
export function priceOf(cents: number): string {
  const whole = Math.max(1, Math.round(cents));
  const unit = 10 ** Math.max(0, String(whole).length - 4);
  return String(Math.round(whole / unit) * unit);
}
