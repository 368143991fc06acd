// Where a character is, until there are grids: docked in a station, and in the system of it.
import { CharacterEntity } from '#entities/characters.ts';
import type { Tx } from '#queues/runtime.ts';
import { station } from '../universe/index.ts';

export interface Whereabouts {
  readonly stationId: number;
  /** 0, where nothing is, if the universe has the station no more. */
  readonly solarSystemId: number;
}

export async function whereabouts(tx: Tx, characterId: number): Promise<Whereabouts> {
  const { stationId } = await tx.manager.findOneByOrFail(CharacterEntity, { id: characterId });
  return { stationId, solarSystemId: (await station(tx, stationId))?.solarSystemId ?? 0 };
}
