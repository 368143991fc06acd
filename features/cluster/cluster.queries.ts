/** Types generated for queries found in "features/cluster/cluster.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

/** 'RegisterServer' parameters type */
export interface IRegisterServerParams {
  cluster: string;
  host: string;
  kind: string;
  name: string;
  now: DateOrString;
  port: number;
}

/** 'RegisterServer' return type */
export interface IRegisterServerResult {
  incarnation: number;
  serverId: number;
}

/** 'RegisterServer' query type */
export interface IRegisterServerQuery {
  params: IRegisterServerParams;
  result: IRegisterServerResult;
}

const registerServerIR: any = {"usedParamSet":{"cluster":true,"kind":true,"name":true,"host":true,"port":true,"now":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":102,"b":110}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":118}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":126}]},{"name":"host","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":146}]},{"name":"port","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":154}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":161},{"a":164,"b":168}]}],"statement":"INSERT INTO server (cluster, kind, name, incarnation, state, host, port, started_at, beat_at)\nVALUES (:cluster!, :kind!, :name!, 1, 'ready', :host!, :port!, :now!, :now!)\nON CONFLICT ON CONSTRAINT server_name DO UPDATE SET\n  kind = excluded.kind, incarnation = server.incarnation + 1, state = 'ready',\n  host = excluded.host, port = excluded.port, pilots = 0, load = 0,\n  started_at = excluded.started_at, beat_at = excluded.beat_at\nRETURNING server_id AS \"serverId!\", incarnation AS \"incarnation!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO server (cluster, kind, name, incarnation, state, host, port, started_at, beat_at)
 * VALUES (:cluster!, :kind!, :name!, 1, 'ready', :host!, :port!, :now!, :now!)
 * ON CONFLICT ON CONSTRAINT server_name DO UPDATE SET
 *   kind = excluded.kind, incarnation = server.incarnation + 1, state = 'ready',
 *   host = excluded.host, port = excluded.port, pilots = 0, load = 0,
 *   started_at = excluded.started_at, beat_at = excluded.beat_at
 * RETURNING server_id AS "serverId!", incarnation AS "incarnation!"
 * ```
 */
export const registerServer = new PreparedQuery<IRegisterServerParams,IRegisterServerResult>(registerServerIR);


/** 'ExpectServer' parameters type */
export interface IExpectServerParams {
  cluster: string;
  kind: string;
  launcherId: number;
  name: string;
  now: DateOrString;
}

/** 'ExpectServer' return type */
export interface IExpectServerResult {
  serverId: number;
}

/** 'ExpectServer' query type */
export interface IExpectServerQuery {
  params: IExpectServerParams;
  result: IExpectServerResult;
}

const expectServerIR: any = {"usedParamSet":{"cluster":true,"kind":true,"name":true,"launcherId":true,"now":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":91}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":94,"b":99}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":102,"b":107}]},{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":121}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":128},{"a":131,"b":135}]}],"statement":"INSERT INTO server (cluster, kind, name, launcher_id, started_at, beat_at)\nVALUES (:cluster!, :kind!, :name!, :launcherId!, :now!, :now!)\nON CONFLICT ON CONSTRAINT server_name DO NOTHING\nRETURNING server_id AS \"serverId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO server (cluster, kind, name, launcher_id, started_at, beat_at)
 * VALUES (:cluster!, :kind!, :name!, :launcherId!, :now!, :now!)
 * ON CONFLICT ON CONSTRAINT server_name DO NOTHING
 * RETURNING server_id AS "serverId!"
 * ```
 */
export const expectServer = new PreparedQuery<IExpectServerParams,IExpectServerResult>(expectServerIR);


/** 'BeatServer' parameters type */
export interface IBeatServerParams {
  incarnation: number;
  load: number;
  now: DateOrString;
  pilots: number;
  serverId: number;
  state: string;
}

/** 'BeatServer' return type */
export interface IBeatServerResult {
  serverId: number;
}

/** 'BeatServer' query type */
export interface IBeatServerQuery {
  params: IBeatServerParams;
  result: IBeatServerResult;
}

const beatServerIR: any = {"usedParamSet":{"now":true,"pilots":true,"load":true,"state":true,"serverId":true,"incarnation":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":32}]},{"name":"pilots","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":51}]},{"name":"load","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":66}]},{"name":"state","required":true,"transform":{"type":"scalar"},"locs":[{"a":77,"b":83}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":112}]},{"name":"incarnation","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":144}]}],"statement":"UPDATE server SET beat_at = :now!, pilots = :pilots!, load = :load!, state = :state!\nWHERE server_id = :serverId! AND incarnation = :incarnation!\nRETURNING server_id AS \"serverId!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE server SET beat_at = :now!, pilots = :pilots!, load = :load!, state = :state!
 * WHERE server_id = :serverId! AND incarnation = :incarnation!
 * RETURNING server_id AS "serverId!"
 * ```
 */
export const beatServer = new PreparedQuery<IBeatServerParams,IBeatServerResult>(beatServerIR);


/** 'RemoveServer' parameters type */
export interface IRemoveServerParams {
  incarnation: number;
  serverId: number;
}

/** 'RemoveServer' return type */
export type IRemoveServerResult = void;

/** 'RemoveServer' query type */
export interface IRemoveServerQuery {
  params: IRemoveServerParams;
  result: IRemoveServerResult;
}

const removeServerIR: any = {"usedParamSet":{"serverId":true,"incarnation":true},"params":[{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":46}]},{"name":"incarnation","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":78}]}],"statement":"DELETE FROM server WHERE server_id = :serverId! AND incarnation = :incarnation!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM server WHERE server_id = :serverId! AND incarnation = :incarnation!
 * ```
 */
export const removeServer = new PreparedQuery<IRemoveServerParams,IRemoveServerResult>(removeServerIR);


/** 'RemoveLapsed' parameters type */
export interface IRemoveLapsedParams {
  beatBefore: DateOrString;
  cluster: string;
  startedBefore: DateOrString;
}

/** 'RemoveLapsed' return type */
export interface IRemoveLapsedResult {
  name: string;
}

/** 'RemoveLapsed' query type */
export interface IRemoveLapsedQuery {
  params: IRemoveLapsedParams;
  result: IRemoveLapsedResult;
}

const removeLapsedIR: any = {"usedParamSet":{"cluster":true,"startedBefore":true,"beatBefore":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":97}]},{"name":"startedBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":163}]},{"name":"beatBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":212}]}],"statement":"DELETE FROM server WHERE server_id IN (\n  SELECT server_id FROM server\n  WHERE cluster = :cluster!\n    AND beat_at < CASE state WHEN 'starting' THEN :startedBefore!::timestamptz\n                  ELSE :beatBefore!::timestamptz END\n  ORDER BY server_id FOR UPDATE SKIP LOCKED\n)\nRETURNING name AS \"name!\""};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM server WHERE server_id IN (
 *   SELECT server_id FROM server
 *   WHERE cluster = :cluster!
 *     AND beat_at < CASE state WHEN 'starting' THEN :startedBefore!::timestamptz
 *                   ELSE :beatBefore!::timestamptz END
 *   ORDER BY server_id FOR UPDATE SKIP LOCKED
 * )
 * RETURNING name AS "name!"
 * ```
 */
export const removeLapsed = new PreparedQuery<IRemoveLapsedParams,IRemoveLapsedResult>(removeLapsedIR);


/** 'RenewPlaces' parameters type */
export interface IRenewPlacesParams {
  serverId: number;
}

/** 'RenewPlaces' return type */
export type IRenewPlacesResult = void;

/** 'RenewPlaces' query type */
export interface IRenewPlacesQuery {
  params: IRenewPlacesParams;
  result: IRenewPlacesResult;
}

const renewPlacesIR: any = {"usedParamSet":{"serverId":true},"params":[{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":77,"b":86}]}],"statement":"UPDATE place SET fence = nextval('fence'), is_open = false\nWHERE server_id = :serverId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE place SET fence = nextval('fence'), is_open = false
 * WHERE server_id = :serverId!
 * ```
 */
export const renewPlaces = new PreparedQuery<IRenewPlacesParams,IRenewPlacesResult>(renewPlacesIR);


/** 'EmptySeats' parameters type */
export interface IEmptySeatsParams {
  serverId: number;
}

/** 'EmptySeats' return type */
export type IEmptySeatsResult = void;

/** 'EmptySeats' query type */
export interface IEmptySeatsQuery {
  params: IEmptySeatsParams;
  result: IEmptySeatsResult;
}

const emptySeatsIR: any = {"usedParamSet":{"serverId":true},"params":[{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":44}]}],"statement":"DELETE FROM seat WHERE server_id = :serverId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM seat WHERE server_id = :serverId!
 * ```
 */
export const emptySeats = new PreparedQuery<IEmptySeatsParams,IEmptySeatsResult>(emptySeatsIR);


/** 'ReadPlaces' parameters type */
export interface IReadPlacesParams {
  serverId: number;
}

/** 'ReadPlaces' return type */
export interface IReadPlacesResult {
  fence: number;
  isOpen: boolean;
  placeId: number;
}

/** 'ReadPlaces' query type */
export interface IReadPlacesQuery {
  params: IReadPlacesParams;
  result: IReadPlacesResult;
}

const readPlacesIR: any = {"usedParamSet":{"serverId":true},"params":[{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":117}]}],"statement":"SELECT place_id AS \"placeId!\", fence::float8 AS \"fence!\", is_open AS \"isOpen!\"\nFROM place WHERE server_id = :serverId! ORDER BY place_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT place_id AS "placeId!", fence::float8 AS "fence!", is_open AS "isOpen!"
 * FROM place WHERE server_id = :serverId! ORDER BY place_id
 * ```
 */
export const readPlaces = new PreparedQuery<IReadPlacesParams,IReadPlacesResult>(readPlacesIR);


/** 'FindPlace' parameters type */
export interface IFindPlaceParams {
  placeId: number;
}

/** 'FindPlace' return type */
export interface IFindPlaceResult {
  fence: number;
  host: string | null;
  incarnation: number;
  isOpen: boolean;
  port: number | null;
  serverId: number;
}

/** 'FindPlace' query type */
export interface IFindPlaceQuery {
  params: IFindPlaceParams;
  result: IFindPlaceResult;
}

const findPlaceIR: any = {"usedParamSet":{"placeId":true},"params":[{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":259,"b":267}]}],"statement":"SELECT place.server_id AS \"serverId!\", place.fence::float8 AS \"fence!\", is_open AS \"isOpen!\",\n  server.incarnation AS \"incarnation!\", server.host AS \"host?\", server.port AS \"port?\"\nFROM place JOIN server ON server.server_id = place.server_id\nWHERE place_id = :placeId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT place.server_id AS "serverId!", place.fence::float8 AS "fence!", is_open AS "isOpen!",
 *   server.incarnation AS "incarnation!", server.host AS "host?", server.port AS "port?"
 * FROM place JOIN server ON server.server_id = place.server_id
 * WHERE place_id = :placeId!
 * ```
 */
export const findPlace = new PreparedQuery<IFindPlaceParams,IFindPlaceResult>(findPlaceIR);


/** 'FindRoom' parameters type */
export interface IFindRoomParams {
  cluster: string;
  kind: string;
}

/** 'FindRoom' return type */
export interface IFindRoomResult {
  isReady: boolean;
  places: number;
  serverId: number;
}

/** 'FindRoom' query type */
export interface IFindRoomQuery {
  params: IFindRoomParams;
  result: IFindRoomResult;
}

const findRoomIR: any = {"usedParamSet":{"cluster":true,"kind":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":182,"b":190}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":208}]}],"statement":"SELECT server_id AS \"serverId!\", state = 'ready' AS \"isReady!\",\n  (SELECT count(*) FROM place WHERE place.server_id = server.server_id)::int AS \"places!\"\nFROM server\nWHERE cluster = :cluster! AND kind = :kind! AND state IN ('ready', 'starting')\nORDER BY 2 DESC, 3, load, server_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT server_id AS "serverId!", state = 'ready' AS "isReady!",
 *   (SELECT count(*) FROM place WHERE place.server_id = server.server_id)::int AS "places!"
 * FROM server
 * WHERE cluster = :cluster! AND kind = :kind! AND state IN ('ready', 'starting')
 * ORDER BY 2 DESC, 3, load, server_id
 * ```
 */
export const findRoom = new PreparedQuery<IFindRoomParams,IFindRoomResult>(findRoomIR);


/** 'TakePlace' parameters type */
export interface ITakePlaceParams {
  now: DateOrString;
  placeId: number;
  serverId: number;
}

/** 'TakePlace' return type */
export interface ITakePlaceResult {
  placeId: number;
}

/** 'TakePlace' query type */
export interface ITakePlaceQuery {
  params: ITakePlaceParams;
  result: ITakePlaceResult;
}

const takePlaceIR: any = {"usedParamSet":{"placeId":true,"serverId":true,"now":true},"params":[{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":66}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":69,"b":78}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":85}]}],"statement":"INSERT INTO place (place_id, server_id, taken_at) VALUES (:placeId!, :serverId!, :now!)\nON CONFLICT (place_id) DO NOTHING\nRETURNING place_id AS \"placeId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO place (place_id, server_id, taken_at) VALUES (:placeId!, :serverId!, :now!)
 * ON CONFLICT (place_id) DO NOTHING
 * RETURNING place_id AS "placeId!"
 * ```
 */
export const takePlace = new PreparedQuery<ITakePlaceParams,ITakePlaceResult>(takePlaceIR);


/** 'OpenPlace' parameters type */
export interface IOpenPlaceParams {
  fence: NumberOrString;
  placeId: number;
  serverId: number;
}

/** 'OpenPlace' return type */
export interface IOpenPlaceResult {
  placeId: number;
}

/** 'OpenPlace' query type */
export interface IOpenPlaceQuery {
  params: IOpenPlaceParams;
  result: IOpenPlaceResult;
}

const openPlaceIR: any = {"usedParamSet":{"placeId":true,"serverId":true,"fence":true},"params":[{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":57}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":84}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":104}]}],"statement":"UPDATE place SET is_open = true\nWHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!\nRETURNING place_id AS \"placeId!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE place SET is_open = true
 * WHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!
 * RETURNING place_id AS "placeId!"
 * ```
 */
export const openPlace = new PreparedQuery<IOpenPlaceParams,IOpenPlaceResult>(openPlaceIR);


/** 'ReleasePlace' parameters type */
export interface IReleasePlaceParams {
  fence: NumberOrString;
  placeId: number;
  serverId: number;
}

/** 'ReleasePlace' return type */
export interface IReleasePlaceResult {
  placeId: number;
}

/** 'ReleasePlace' query type */
export interface IReleasePlaceQuery {
  params: IReleasePlaceParams;
  result: IReleasePlaceResult;
}

const releasePlaceIR: any = {"usedParamSet":{"placeId":true,"serverId":true,"fence":true},"params":[{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":43}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":70}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":84,"b":90}]}],"statement":"DELETE FROM place\nWHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!\n  AND NOT EXISTS (SELECT FROM seat WHERE seat.place_id = place.place_id)\nRETURNING place_id AS \"placeId!\""};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM place
 * WHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!
 *   AND NOT EXISTS (SELECT FROM seat WHERE seat.place_id = place.place_id)
 * RETURNING place_id AS "placeId!"
 * ```
 */
export const releasePlace = new PreparedQuery<IReleasePlaceParams,IReleasePlaceResult>(releasePlaceIR);


/** 'HoldPlace' parameters type */
export interface IHoldPlaceParams {
  fence: NumberOrString;
  placeId: number;
  serverId: number;
}

/** 'HoldPlace' return type */
export interface IHoldPlaceResult {
  placeId: number;
}

/** 'HoldPlace' query type */
export interface IHoldPlaceQuery {
  params: IHoldPlaceParams;
  result: IHoldPlaceResult;
}

const holdPlaceIR: any = {"usedParamSet":{"placeId":true,"serverId":true,"fence":true},"params":[{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":66}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":84,"b":93}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":113}]}],"statement":"SELECT place_id AS \"placeId!\" FROM place\nWHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!\nFOR KEY SHARE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT place_id AS "placeId!" FROM place
 * WHERE place_id = :placeId! AND server_id = :serverId! AND fence = :fence!
 * FOR KEY SHARE
 * ```
 */
export const holdPlace = new PreparedQuery<IHoldPlaceParams,IHoldPlaceResult>(holdPlaceIR);


/** 'FindLaunchers' parameters type */
export interface IFindLaunchersParams {
  beatSince: DateOrString;
  cluster: string;
}

/** 'FindLaunchers' return type */
export interface IFindLaunchersResult {
  host: string;
  launcherId: number;
  port: number;
  servers: number;
}

/** 'FindLaunchers' query type */
export interface IFindLaunchersQuery {
  params: IFindLaunchersParams;
  result: IFindLaunchersResult;
}

const findLaunchersIR: any = {"usedParamSet":{"cluster":true,"beatSince":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":219,"b":227}]},{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":253,"b":263}]}],"statement":"SELECT launcher.launcher_id AS \"launcherId!\", launcher.host AS \"host!\", launcher.port AS \"port!\",\n  count(server.server_id)::int AS \"servers!\"\nFROM launcher LEFT JOIN server USING (launcher_id)\nWHERE launcher.cluster = :cluster! AND launcher.beat_at >= :beatSince! AND NOT is_draining\nGROUP BY launcher.launcher_id\nORDER BY launcher.load / cores, 4, 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT launcher.launcher_id AS "launcherId!", launcher.host AS "host!", launcher.port AS "port!",
 *   count(server.server_id)::int AS "servers!"
 * FROM launcher LEFT JOIN server USING (launcher_id)
 * WHERE launcher.cluster = :cluster! AND launcher.beat_at >= :beatSince! AND NOT is_draining
 * GROUP BY launcher.launcher_id
 * ORDER BY launcher.load / cores, 4, 1
 * ```
 */
export const findLaunchers = new PreparedQuery<IFindLaunchersParams,IFindLaunchersResult>(findLaunchersIR);


