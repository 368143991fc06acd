// Where a character is: docked in a station and in the system of it, or in space.
import type { EntityManager } from 'typeorm';
import { CharacterEntity, type CharacterRow } from '#entities/characters.ts';
import { run } from '#entities/sql.ts';
import type { Tx } from '#queues/runtime.ts';
import { station } from '../universe/index.ts';
import { readPlaces } from './characters.queries.ts';

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

/** A station where somebody is docked, or a solar system where somebody flies. */
export interface Place {
  readonly kind: 'station' | 'grid';
  readonly placeId: number;
}

/** By character. */
export async function placesOf(
  manager: EntityManager,
  characterIds: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  const rows = await run(manager, readPlaces, { characterIds: [...characterIds] });
  return new Map(
    rows.map(({ characterId, stationId, solarSystemId }) => [
      characterId,
      stationId === null
        ? { kind: 'grid', placeId: solarSystemId ?? 0 }
        : { kind: 'station', placeId: stationId },
    ]),
  );
}
