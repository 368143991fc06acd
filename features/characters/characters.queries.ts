/** Types generated for queries found in "features/characters/characters.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'ReadPlaces' parameters type */
export interface IReadPlacesParams {
  characterIds: numberArray;
}

/** 'ReadPlaces' return type */
export interface IReadPlacesResult {
  characterId: number;
  solarSystemId: number | null;
  stationId: number | null;
}

/** 'ReadPlaces' query type */
export interface IReadPlacesQuery {
  params: IReadPlacesParams;
  result: IReadPlacesResult;
}

const readPlacesIR: any = {"usedParamSet":{"characterIds":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":137}]}],"statement":"SELECT id AS \"characterId!\", station_id AS \"stationId?\", solar_system_id AS \"solarSystemId?\"\nFROM character WHERE id = ANY (:characterIds!::int[])"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id AS "characterId!", station_id AS "stationId?", solar_system_id AS "solarSystemId?"
 * FROM character WHERE id = ANY (:characterIds!::int[])
 * ```
 */
export const readPlaces = new PreparedQuery<IReadPlacesParams,IReadPlacesResult>(readPlacesIR);


