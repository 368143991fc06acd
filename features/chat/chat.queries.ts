/** Types generated for queries found in "features/chat/chat.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

/** 'FindChatters' parameters type */
export interface IFindChattersParams {
  now: DateOrString;
  sessionIds: numberArray;
}

/** 'FindChatters' return type */
export interface IFindChattersResult {
  characterId: number;
  corporationId: number;
  name: string;
  sessionId: number;
  solarSystemId: number | null;
}

/** 'FindChatters' query type */
export interface IFindChattersQuery {
  params: IFindChattersParams;
  result: IFindChattersResult;
}

const findChattersIR: any = {"usedParamSet":{"sessionIds":true,"now":true},"params":[{"name":"sessionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":538,"b":549}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":599,"b":603},{"a":652,"b":656}]}],"statement":"SELECT\n  session.id AS \"sessionId!\",\n  character.id AS \"characterId!\",\n  character.name AS \"name!\",\n  coalesce(character.solar_system_id, station.solar_system_id) AS \"solarSystemId?\",\n  coalesce(corporation.id, character.corporation_id) AS \"corporationId!\"\nFROM session\nJOIN account ON account.id = session.account_id\nJOIN character ON character.id = session.character_id\nLEFT JOIN universe_station station ON station.station_id = character.station_id\nLEFT JOIN corporation ON corporation.leader_id = character.id\nWHERE session.id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND expires_at > :now!\n  AND (banned_until IS NULL OR banned_until <= :now!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT
 *   session.id AS "sessionId!",
 *   character.id AS "characterId!",
 *   character.name AS "name!",
 *   coalesce(character.solar_system_id, station.solar_system_id) AS "solarSystemId?",
 *   coalesce(corporation.id, character.corporation_id) AS "corporationId!"
 * FROM session
 * JOIN account ON account.id = session.account_id
 * JOIN character ON character.id = session.character_id
 * LEFT JOIN universe_station station ON station.station_id = character.station_id
 * LEFT JOIN corporation ON corporation.leader_id = character.id
 * WHERE session.id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND expires_at > :now!
 *   AND (banned_until IS NULL OR banned_until <= :now!)
 * ```
 */
export const findChatters = new PreparedQuery<IFindChattersParams,IFindChattersResult>(findChattersIR);


/** 'FindPilotsOf' parameters type */
export interface IFindPilotsOfParams {
  shipIds: NumberOrStringArray;
}

/** 'FindPilotsOf' return type */
export interface IFindPilotsOfResult {
  characterId: number;
  solarSystemId: number;
}

/** 'FindPilotsOf' query type */
export interface IFindPilotsOfQuery {
  params: IFindPilotsOfParams;
  result: IFindPilotsOfResult;
}

const findPilotsOfIR: any = {"usedParamSet":{"shipIds":true},"params":[{"name":"shipIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":109}]}],"statement":"SELECT id AS \"characterId!\", solar_system_id AS \"solarSystemId!\"\nFROM character WHERE ship_id = ANY (:shipIds!::bigint[]) AND solar_system_id IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id AS "characterId!", solar_system_id AS "solarSystemId!"
 * FROM character WHERE ship_id = ANY (:shipIds!::bigint[]) AND solar_system_id IS NOT NULL
 * ```
 */
export const findPilotsOf = new PreparedQuery<IFindPilotsOfParams,IFindPilotsOfResult>(findPilotsOfIR);


