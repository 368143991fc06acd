// Where a character is: docked in a station and in the system of it, or in space.
import { CharacterEntity, type CharacterRow } from '#entities/characters.ts';
import type { Tx } from '#queues/runtime.ts';
import { station } from '../universe/index.ts';

export interface Whereabouts {
  /** Null in space. */
  readonly stationId: number | null;
  /** 0, where nothing is, if the universe has the station no more. */
  readonly solarSystemId: number;
}

export async function whereabouts(tx: Tx, characterId: number): Promise<Whereabouts> {
  return placeOf(tx, await tx.manager.findOneByOrFail(CharacterEntity, { id: characterId }));
}

export async function placeOf(
  tx: Tx,
  { stationId, solarSystemId }: Pick<CharacterRow, 'stationId' | 'solarSystemId'>,
): Promise<Whereabouts> {
  if (stationId === null) return { stationId, solarSystemId: solarSystemId ?? 0 };
  return { stationId, solarSystemId: (await station(tx, stationId))?.solarSystemId ?? 0 };
}
