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
  /** Characters, itself among them; grows while the universe fills. */
  readonly peers: readonly number[];
  readonly command: Command;
}

/** One thing that a bot does: it looks, decides by chance, and gives a command or none. */
export type Action = (scene: Scene) => Promise<unknown>;

export const home = ({ stationId }: Scene) => ({ locationId: stationId, flag: 'hangar' }) as const;

/** What lies in its hangar, by id. */
export async function itemsAtHome(scene: Scene): Promise<readonly InventoryItem[]> {
  return (await scene.command('inventory.list-items', home(scene))) ?? [];
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
