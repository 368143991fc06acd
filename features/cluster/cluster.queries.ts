/** Types generated for queries found in "features/cluster/cluster.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'RegisterServer' parameters type */
export interface IRegisterServerParams {
  cluster: string;
  host?: string | null | void;
  kind: string;
  name: string;
  now: DateOrString;
  port?: number | null | void;
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

const registerServerIR: any = {"usedParamSet":{"cluster":true,"kind":true,"name":true,"host":true,"port":true,"now":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":102,"b":110}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":118}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":126}]},{"name":"host","required":false,"transform":{"type":"scalar"},"locs":[{"a":141,"b":145}]},{"name":"port","required":false,"transform":{"type":"scalar"},"locs":[{"a":148,"b":152}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":155,"b":159},{"a":162,"b":166}]}],"statement":"INSERT INTO server (cluster, kind, name, incarnation, state, host, port, started_at, beat_at)\nVALUES (:cluster!, :kind!, :name!, 1, 'ready', :host, :port, :now!, :now!)\nON CONFLICT ON CONSTRAINT server_name DO UPDATE SET\n  kind = excluded.kind, incarnation = server.incarnation + 1, state = 'ready',\n  host = excluded.host, port = excluded.port, pilots = 0, load = 0,\n  started_at = excluded.started_at, beat_at = excluded.beat_at\nRETURNING server_id AS \"serverId!\", incarnation AS \"incarnation!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO server (cluster, kind, name, incarnation, state, host, port, started_at, beat_at)
 * VALUES (:cluster!, :kind!, :name!, 1, 'ready', :host, :port, :now!, :now!)
 * ON CONFLICT ON CONSTRAINT server_name DO UPDATE SET
 *   kind = excluded.kind, incarnation = server.incarnation + 1, state = 'ready',
 *   host = excluded.host, port = excluded.port, pilots = 0, load = 0,
 *   started_at = excluded.started_at, beat_at = excluded.beat_at
 * RETURNING server_id AS "serverId!", incarnation AS "incarnation!"
 * ```
 */
export const registerServer = new PreparedQuery<IRegisterServerParams,IRegisterServerResult>(registerServerIR);


/** 'LockLaunches' parameters type */
export interface ILockLaunchesParams {
  cluster: string;
  kind: string;
}

/** 'LockLaunches' return type */
export interface ILockLaunchesResult {
  locked: string;
}

/** 'LockLaunches' query type */
export interface ILockLaunchesQuery {
  params: ILockLaunchesParams;
  result: ILockLaunchesResult;
}

const lockLaunchesIR: any = {"usedParamSet":{"cluster":true,"kind":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":66}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":78,"b":83}]}],"statement":"SELECT pg_advisory_xact_lock(hashtext('launch'), hashtext(:cluster! || ' ' || :kind!)) ::text AS \"locked!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT pg_advisory_xact_lock(hashtext('launch'), hashtext(:cluster! || ' ' || :kind!)) ::text AS "locked!"
 * ```
 */
export const lockLaunches = new PreparedQuery<ILockLaunchesParams,ILockLaunchesResult>(lockLaunchesIR);


/** 'ExpectServer' parameters type */
export interface IExpectServerParams {
  cluster: string;
  kind: string;
  launcherId: number;
  mostPlaces: NumberOrString;
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

const expectServerIR: any = {"usedParamSet":{"cluster":true,"kind":true,"name":true,"launcherId":true,"now":true,"mostPlaces":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":82,"b":90},{"a":194,"b":202}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":98},{"a":233,"b":238}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":106},{"a":216,"b":221}]},{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":120}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":127},{"a":130,"b":134}]},{"name":"mostPlaces","required":true,"transform":{"type":"scalar"},"locs":[{"a":296,"b":307}]}],"statement":"INSERT INTO server (cluster, kind, name, launcher_id, started_at, beat_at)\nSELECT :cluster!, :kind!, :name!, :launcherId!, :now!, :now!\nWHERE NOT EXISTS (\n  SELECT FROM server\n  WHERE cluster = :cluster! AND (name = :name! OR kind = :kind! AND (\n    state = 'starting'\n    OR state = 'ready' AND :mostPlaces! >\n      (SELECT count(*) FROM place WHERE place.server_id = server.server_id)\n  ))\n)\nRETURNING server_id AS \"serverId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO server (cluster, kind, name, launcher_id, started_at, beat_at)
 * SELECT :cluster!, :kind!, :name!, :launcherId!, :now!, :now!
 * WHERE NOT EXISTS (
 *   SELECT FROM server
 *   WHERE cluster = :cluster! AND (name = :name! OR kind = :kind! AND (
 *     state = 'starting'
 *     OR state = 'ready' AND :mostPlaces! >
 *       (SELECT count(*) FROM place WHERE place.server_id = server.server_id)
 *   ))
 * )
 * RETURNING server_id AS "serverId!"
 * ```
 */
export const expectServer = new PreparedQuery<IExpectServerParams,IExpectServerResult>(expectServerIR);


/** 'ForgetExpected' parameters type */
export interface IForgetExpectedParams {
  cluster: string;
  names: stringArray;
}

/** 'ForgetExpected' return type */
export type IForgetExpectedResult = void;

/** 'ForgetExpected' query type */
export interface IForgetExpectedQuery {
  params: IForgetExpectedParams;
  result: IForgetExpectedResult;
}

const forgetExpectedIR: any = {"usedParamSet":{"cluster":true,"names":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":43}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":66}]}],"statement":"DELETE FROM server\nWHERE cluster = :cluster! AND name = ANY(:names!::text[]) AND state = 'starting'"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM server
 * WHERE cluster = :cluster! AND name = ANY(:names!::text[]) AND state = 'starting'
 * ```
 */
export const forgetExpected = new PreparedQuery<IForgetExpectedParams,IForgetExpectedResult>(forgetExpectedIR);


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
  beatSince: DateOrString;
  placeId: number;
}

/** 'FindPlace' return type */
export interface IFindPlaceResult {
  fence: number;
  host: string | null;
  incarnation: number;
  isHeard: boolean;
  isOpen: boolean;
  port: number | null;
  serverId: number;
}

/** 'FindPlace' query type */
export interface IFindPlaceQuery {
  params: IFindPlaceParams;
  result: IFindPlaceResult;
}

const findPlaceIR: any = {"usedParamSet":{"beatSince":true,"placeId":true},"params":[{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":114,"b":124}]},{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":306,"b":314}]}],"statement":"SELECT place.server_id AS \"serverId!\", place.fence::float8 AS \"fence!\", is_open AS \"isOpen!\",\n  server.beat_at >= :beatSince! AS \"isHeard!\",\n  server.incarnation AS \"incarnation!\", server.host AS \"host?\", server.port AS \"port?\"\nFROM place JOIN server ON server.server_id = place.server_id\nWHERE place_id = :placeId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT place.server_id AS "serverId!", place.fence::float8 AS "fence!", is_open AS "isOpen!",
 *   server.beat_at >= :beatSince! AS "isHeard!",
 *   server.incarnation AS "incarnation!", server.host AS "host?", server.port AS "port?"
 * FROM place JOIN server ON server.server_id = place.server_id
 * WHERE place_id = :placeId!
 * ```
 */
export const findPlace = new PreparedQuery<IFindPlaceParams,IFindPlaceResult>(findPlaceIR);


/** 'HoldServers' parameters type */
export interface IHoldServersParams {
  incarnations: numberArray;
  serverIds: numberArray;
}

/** 'HoldServers' return type */
export interface IHoldServersResult {
  incarnation: number;
  serverId: number;
}

/** 'HoldServers' query type */
export interface IHoldServersQuery {
  params: IHoldServersParams;
  result: IHoldServersResult;
}

const holdServersIR: any = {"usedParamSet":{"serverIds":true,"incarnations":true},"params":[{"name":"serverIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":111}]},{"name":"incarnations","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":134}]}],"statement":"SELECT server.server_id AS \"serverId!\", server.incarnation AS \"incarnation!\"\nFROM server JOIN unnest(:serverIds!::int[], :incarnations!::int[]) AS wanted (server_id, incarnation)\n  ON wanted.server_id = server.server_id AND wanted.incarnation = server.incarnation\nORDER BY server.server_id FOR KEY SHARE OF server"};

/**
 * Query generated from SQL:
 * ```
 * SELECT server.server_id AS "serverId!", server.incarnation AS "incarnation!"
 * FROM server JOIN unnest(:serverIds!::int[], :incarnations!::int[]) AS wanted (server_id, incarnation)
 *   ON wanted.server_id = server.server_id AND wanted.incarnation = server.incarnation
 * ORDER BY server.server_id FOR KEY SHARE OF server
 * ```
 */
export const holdServers = new PreparedQuery<IHoldServersParams,IHoldServersResult>(holdServersIR);


/** 'FindEldest' parameters type */
export interface IFindEldestParams {
  beatSince: DateOrString;
  cluster: string;
  kind: string;
}

/** 'FindEldest' return type */
export interface IFindEldestResult {
  host: string;
  incarnation: number;
  isHeard: boolean;
  pilots: number;
  port: number;
  serverId: number;
}

/** 'FindEldest' query type */
export interface IFindEldestQuery {
  params: IFindEldestParams;
  result: IFindEldestResult;
}

const findEldestIR: any = {"usedParamSet":{"beatSince":true,"cluster":true,"kind":true},"params":[{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":142}]},{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":194}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":212}]}],"statement":"SELECT server_id AS \"serverId!\", incarnation AS \"incarnation!\", host AS \"host!\", port AS \"port!\",\n  pilots AS \"pilots!\", beat_at >= :beatSince! AS \"isHeard!\"\nFROM server\nWHERE cluster = :cluster! AND kind = :kind! AND state = 'ready'\nORDER BY server_id LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT server_id AS "serverId!", incarnation AS "incarnation!", host AS "host!", port AS "port!",
 *   pilots AS "pilots!", beat_at >= :beatSince! AS "isHeard!"
 * FROM server
 * WHERE cluster = :cluster! AND kind = :kind! AND state = 'ready'
 * ORDER BY server_id LIMIT 1
 * ```
 */
export const findEldest = new PreparedQuery<IFindEldestParams,IFindEldestResult>(findEldestIR);


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
  kind: string;
}

/** 'FindLaunchers' return type */
export interface IFindLaunchersResult {
  host: string;
  launcherId: number;
  machine: string;
  ofKind: number;
  port: number;
  servers: number;
}

/** 'FindLaunchers' query type */
export interface IFindLaunchersQuery {
  params: IFindLaunchersParams;
  result: IFindLaunchersResult;
}

const findLaunchersIR: any = {"usedParamSet":{"kind":true,"cluster":true,"beatSince":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":211}]},{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":308,"b":316}]},{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":342,"b":352}]}],"statement":"SELECT launcher.launcher_id AS \"launcherId!\", machine AS \"machine!\", launcher.host AS \"host!\",\n  launcher.port AS \"port!\", count(server.server_id)::int AS \"servers!\",\n  count(*) FILTER (WHERE server.kind = :kind!)::int AS \"ofKind!\"\nFROM launcher LEFT JOIN server USING (launcher_id)\nWHERE launcher.cluster = :cluster! AND launcher.beat_at >= :beatSince! AND NOT is_draining\nGROUP BY launcher.launcher_id\nORDER BY launcher.load / cores, 5, 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT launcher.launcher_id AS "launcherId!", machine AS "machine!", launcher.host AS "host!",
 *   launcher.port AS "port!", count(server.server_id)::int AS "servers!",
 *   count(*) FILTER (WHERE server.kind = :kind!)::int AS "ofKind!"
 * FROM launcher LEFT JOIN server USING (launcher_id)
 * WHERE launcher.cluster = :cluster! AND launcher.beat_at >= :beatSince! AND NOT is_draining
 * GROUP BY launcher.launcher_id
 * ORDER BY launcher.load / cores, 5, 1
 * ```
 */
export const findLaunchers = new PreparedQuery<IFindLaunchersParams,IFindLaunchersResult>(findLaunchersIR);


/** 'RegisterLauncher' parameters type */
export interface IRegisterLauncherParams {
  beatBefore: DateOrString;
  cluster: string;
  cores: number;
  freeBytes: NumberOrString;
  host: string;
  load: number;
  machine: string;
  memoryBytes: NumberOrString;
  now: DateOrString;
  port: number;
}

/** 'RegisterLauncher' return type */
export interface IRegisterLauncherResult {
  launcherId: number;
  seenFrom: string | null;
}

/** 'RegisterLauncher' query type */
export interface IRegisterLauncherQuery {
  params: IRegisterLauncherParams;
  result: IRegisterLauncherResult;
}

const registerLauncherIR: any = {"usedParamSet":{"cluster":true,"machine":true,"host":true,"port":true,"cores":true,"memoryBytes":true,"freeBytes":true,"load":true,"now":true,"beatBefore":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":141}]},{"name":"machine","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":152}]},{"name":"host","required":true,"transform":{"type":"scalar"},"locs":[{"a":155,"b":160}]},{"name":"port","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":168}]},{"name":"cores","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":197}]},{"name":"memoryBytes","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":212}]},{"name":"freeBytes","required":true,"transform":{"type":"scalar"},"locs":[{"a":215,"b":225}]},{"name":"load","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":235}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":238,"b":242},{"a":245,"b":249}]},{"name":"beatBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":659,"b":670}]}],"statement":"INSERT INTO launcher (cluster, machine, host, port, seen_from, cores, memory_bytes, free_bytes, load,\n  started_at, beat_at)\nVALUES (:cluster!, :machine!, :host!, :port!, inet_client_addr(), :cores!, :memoryBytes!, :freeBytes!,\n  :load!, :now!, :now!)\nON CONFLICT ON CONSTRAINT launcher_of_machine DO UPDATE SET\n  host = excluded.host, port = excluded.port, seen_from = excluded.seen_from,\n  cores = excluded.cores, memory_bytes = excluded.memory_bytes, free_bytes = excluded.free_bytes,\n  load = excluded.load, is_draining = false, orders_taken = 0, orders_dropped = 0,\n  started_at = excluded.started_at, beat_at = excluded.beat_at\nWHERE launcher.beat_at < :beatBefore!\n  OR (launcher.host = excluded.host AND launcher.port = excluded.port)\nRETURNING launcher_id AS \"launcherId!\", host(seen_from) AS \"seenFrom?\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO launcher (cluster, machine, host, port, seen_from, cores, memory_bytes, free_bytes, load,
 *   started_at, beat_at)
 * VALUES (:cluster!, :machine!, :host!, :port!, inet_client_addr(), :cores!, :memoryBytes!, :freeBytes!,
 *   :load!, :now!, :now!)
 * ON CONFLICT ON CONSTRAINT launcher_of_machine DO UPDATE SET
 *   host = excluded.host, port = excluded.port, seen_from = excluded.seen_from,
 *   cores = excluded.cores, memory_bytes = excluded.memory_bytes, free_bytes = excluded.free_bytes,
 *   load = excluded.load, is_draining = false, orders_taken = 0, orders_dropped = 0,
 *   started_at = excluded.started_at, beat_at = excluded.beat_at
 * WHERE launcher.beat_at < :beatBefore!
 *   OR (launcher.host = excluded.host AND launcher.port = excluded.port)
 * RETURNING launcher_id AS "launcherId!", host(seen_from) AS "seenFrom?"
 * ```
 */
export const registerLauncher = new PreparedQuery<IRegisterLauncherParams,IRegisterLauncherResult>(registerLauncherIR);


/** 'BeatLauncher' parameters type */
export interface IBeatLauncherParams {
  freeBytes: NumberOrString;
  host: string;
  launcherId: number;
  load: number;
  now: DateOrString;
  ordersDropped: NumberOrString;
  ordersTaken: NumberOrString;
  port: number;
}

/** 'BeatLauncher' return type */
export interface IBeatLauncherResult {
  launcherId: number;
}

/** 'BeatLauncher' query type */
export interface IBeatLauncherQuery {
  params: IBeatLauncherParams;
  result: IBeatLauncherResult;
}

const beatLauncherIR: any = {"usedParamSet":{"now":true,"freeBytes":true,"load":true,"ordersTaken":true,"ordersDropped":true,"launcherId":true,"host":true,"port":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":34}]},{"name":"freeBytes","required":true,"transform":{"type":"scalar"},"locs":[{"a":50,"b":60}]},{"name":"load","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":75}]},{"name":"ordersTaken","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":107}]},{"name":"ordersDropped","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":141}]},{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":174}]},{"name":"host","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":192}]},{"name":"port","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":210}]}],"statement":"UPDATE launcher SET beat_at = :now!, free_bytes = :freeBytes!, load = :load!,\n  orders_taken = :ordersTaken!, orders_dropped = :ordersDropped!\nWHERE launcher_id = :launcherId! AND host = :host! AND port = :port!\nRETURNING launcher_id AS \"launcherId!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE launcher SET beat_at = :now!, free_bytes = :freeBytes!, load = :load!,
 *   orders_taken = :ordersTaken!, orders_dropped = :ordersDropped!
 * WHERE launcher_id = :launcherId! AND host = :host! AND port = :port!
 * RETURNING launcher_id AS "launcherId!"
 * ```
 */
export const beatLauncher = new PreparedQuery<IBeatLauncherParams,IBeatLauncherResult>(beatLauncherIR);


/** 'SignOffLauncher' parameters type */
export interface ISignOffLauncherParams {
  host: string;
  lapsedAt: DateOrString;
  launcherId: number;
  port: number;
}

/** 'SignOffLauncher' return type */
export type ISignOffLauncherResult = void;

/** 'SignOffLauncher' query type */
export interface ISignOffLauncherQuery {
  params: ISignOffLauncherParams;
  result: ISignOffLauncherResult;
}

const signOffLauncherIR: any = {"usedParamSet":{"lapsedAt":true,"launcherId":true,"host":true,"port":true},"params":[{"name":"lapsedAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":30,"b":39}]},{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":72}]},{"name":"host","required":true,"transform":{"type":"scalar"},"locs":[{"a":85,"b":90}]},{"name":"port","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":108}]}],"statement":"UPDATE launcher SET beat_at = :lapsedAt!\nWHERE launcher_id = :launcherId! AND host = :host! AND port = :port!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE launcher SET beat_at = :lapsedAt!
 * WHERE launcher_id = :launcherId! AND host = :host! AND port = :port!
 * ```
 */
export const signOffLauncher = new PreparedQuery<ISignOffLauncherParams,ISignOffLauncherResult>(signOffLauncherIR);


/** 'ClaimServers' parameters type */
export interface IClaimServersParams {
  cluster: string;
  launcherId: number;
  names: stringArray;
}

/** 'ClaimServers' return type */
export type IClaimServersResult = void;

/** 'ClaimServers' query type */
export interface IClaimServersQuery {
  params: IClaimServersParams;
  result: IClaimServersResult;
}

const claimServersIR: any = {"usedParamSet":{"launcherId":true,"cluster":true,"names":true},"params":[{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":32,"b":43},{"a":138,"b":149}]},{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":69}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":92}]}],"statement":"UPDATE server SET launcher_id = :launcherId!\nWHERE cluster = :cluster! AND name = ANY(:names!::text[])\n  AND launcher_id IS DISTINCT FROM :launcherId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE server SET launcher_id = :launcherId!
 * WHERE cluster = :cluster! AND name = ANY(:names!::text[])
 *   AND launcher_id IS DISTINCT FROM :launcherId!
 * ```
 */
export const claimServers = new PreparedQuery<IClaimServersParams,IClaimServersResult>(claimServersIR);


/** 'ReadServersOfLauncher' parameters type */
export interface IReadServersOfLauncherParams {
  launcherId: number;
}

/** 'ReadServersOfLauncher' return type */
export interface IReadServersOfLauncherResult {
  name: string;
  state: string;
}

/** 'ReadServersOfLauncher' query type */
export interface IReadServersOfLauncherQuery {
  params: IReadServersOfLauncherParams;
  result: IReadServersOfLauncherResult;
}

const readServersOfLauncherIR: any = {"usedParamSet":{"launcherId":true},"params":[{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":74,"b":85}]}],"statement":"SELECT name AS \"name!\", state AS \"state!\" FROM server\nWHERE launcher_id = :launcherId! ORDER BY name"};

/**
 * Query generated from SQL:
 * ```
 * SELECT name AS "name!", state AS "state!" FROM server
 * WHERE launcher_id = :launcherId! ORDER BY name
 * ```
 */
export const readServersOfLauncher = new PreparedQuery<IReadServersOfLauncherParams,IReadServersOfLauncherResult>(readServersOfLauncherIR);


/** 'DrainLauncher' parameters type */
export interface IDrainLauncherParams {
  launcherId: number;
}

/** 'DrainLauncher' return type */
export type IDrainLauncherResult = void;

/** 'DrainLauncher' query type */
export interface IDrainLauncherQuery {
  params: IDrainLauncherParams;
  result: IDrainLauncherResult;
}

const drainLauncherIR: any = {"usedParamSet":{"launcherId":true},"params":[{"name":"launcherId","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":70}]}],"statement":"UPDATE launcher SET is_draining = true\nWHERE launcher_id = :launcherId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE launcher SET is_draining = true
 * WHERE launcher_id = :launcherId!
 * ```
 */
export const drainLauncher = new PreparedQuery<IDrainLauncherParams,IDrainLauncherResult>(drainLauncherIR);


/** 'RemoveLaunchers' parameters type */
export interface IRemoveLaunchersParams {
  beatBefore: DateOrString;
  cluster: string;
}

/** 'RemoveLaunchers' return type */
export interface IRemoveLaunchersResult {
  machine: string;
}

/** 'RemoveLaunchers' query type */
export interface IRemoveLaunchersQuery {
  params: IRemoveLaunchersParams;
  result: IRemoveLaunchersResult;
}

const removeLaunchersIR: any = {"usedParamSet":{"cluster":true,"beatBefore":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":45}]},{"name":"beatBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":72}]}],"statement":"DELETE FROM launcher WHERE cluster = :cluster! AND beat_at < :beatBefore!\nRETURNING machine AS \"machine!\""};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM launcher WHERE cluster = :cluster! AND beat_at < :beatBefore!
 * RETURNING machine AS "machine!"
 * ```
 */
export const removeLaunchers = new PreparedQuery<IRemoveLaunchersParams,IRemoveLaunchersResult>(removeLaunchersIR);


/** 'ListLaunchers' parameters type */
export interface IListLaunchersParams {
  beatSince: DateOrString;
  cluster: string;
}

/** 'ListLaunchers' return type */
export interface IListLaunchersResult {
  cores: number;
  freeBytes: number;
  host: string;
  isAlive: boolean;
  isDraining: boolean;
  launcherId: number;
  load: number;
  machine: string;
  memoryBytes: number;
  ordersDropped: number;
  ordersTaken: number;
  port: number;
  seenFrom: string | null;
  servers: number;
  startedAt: Date;
}

/** 'ListLaunchers' query type */
export interface IListLaunchersQuery {
  params: IListLaunchersParams;
  result: IListLaunchersResult;
}

const listLaunchersIR: any = {"usedParamSet":{"beatSince":true,"cluster":true},"params":[{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":440,"b":450}]},{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":596,"b":604}]}],"statement":"SELECT launcher_id AS \"launcherId!\", machine AS \"machine!\", launcher.host AS \"host!\",\n  launcher.port AS \"port!\", host(seen_from) AS \"seenFrom?\", cores AS \"cores!\",\n  memory_bytes::float8 AS \"memoryBytes!\", free_bytes::float8 AS \"freeBytes!\",\n  launcher.load AS \"load!\", is_draining AS \"isDraining!\",\n  launcher.started_at AS \"startedAt!\", orders_taken::int AS \"ordersTaken!\",\n  orders_dropped::int AS \"ordersDropped!\", launcher.beat_at >= :beatSince! AS \"isAlive!\",\n  (SELECT count(*) FROM server WHERE server.launcher_id = launcher.launcher_id)::int AS \"servers!\"\nFROM launcher WHERE cluster = :cluster! ORDER BY machine"};

/**
 * Query generated from SQL:
 * ```
 * SELECT launcher_id AS "launcherId!", machine AS "machine!", launcher.host AS "host!",
 *   launcher.port AS "port!", host(seen_from) AS "seenFrom?", cores AS "cores!",
 *   memory_bytes::float8 AS "memoryBytes!", free_bytes::float8 AS "freeBytes!",
 *   launcher.load AS "load!", is_draining AS "isDraining!",
 *   launcher.started_at AS "startedAt!", orders_taken::int AS "ordersTaken!",
 *   orders_dropped::int AS "ordersDropped!", launcher.beat_at >= :beatSince! AS "isAlive!",
 *   (SELECT count(*) FROM server WHERE server.launcher_id = launcher.launcher_id)::int AS "servers!"
 * FROM launcher WHERE cluster = :cluster! ORDER BY machine
 * ```
 */
export const listLaunchers = new PreparedQuery<IListLaunchersParams,IListLaunchersResult>(listLaunchersIR);


/** 'ListServers' parameters type */
export interface IListServersParams {
  cluster: string;
}

/** 'ListServers' return type */
export interface IListServersResult {
  host: string | null;
  incarnation: number;
  kind: string;
  launcherHost: string | null;
  launcherId: number | null;
  launcherPort: number | null;
  load: number;
  machine: string | null;
  name: string;
  pilots: number;
  places: number;
  port: number | null;
  startedAt: Date;
  state: string;
}

/** 'ListServers' query type */
export interface IListServersQuery {
  params: IListServersParams;
  result: IListServersResult;
}

const listServersIR: any = {"usedParamSet":{"cluster":true},"params":[{"name":"cluster","required":true,"transform":{"type":"scalar"},"locs":[{"a":554,"b":562}]}],"statement":"SELECT server.name AS \"name!\", server.kind AS \"kind!\", server.state AS \"state!\",\n  server.incarnation AS \"incarnation!\", server.host AS \"host?\", server.port AS \"port?\",\n  server.pilots AS \"pilots!\", server.load AS \"load!\", server.started_at AS \"startedAt!\",\n  server.launcher_id AS \"launcherId?\", machine AS \"machine?\", launcher.host AS \"launcherHost?\",\n  launcher.port AS \"launcherPort?\",\n  (SELECT count(*) FROM place WHERE place.server_id = server.server_id)::int AS \"places!\"\nFROM server LEFT JOIN launcher USING (launcher_id)\nWHERE server.cluster = :cluster! ORDER BY server.kind, server.name"};

/**
 * Query generated from SQL:
 * ```
 * SELECT server.name AS "name!", server.kind AS "kind!", server.state AS "state!",
 *   server.incarnation AS "incarnation!", server.host AS "host?", server.port AS "port?",
 *   server.pilots AS "pilots!", server.load AS "load!", server.started_at AS "startedAt!",
 *   server.launcher_id AS "launcherId?", machine AS "machine?", launcher.host AS "launcherHost?",
 *   launcher.port AS "launcherPort?",
 *   (SELECT count(*) FROM place WHERE place.server_id = server.server_id)::int AS "places!"
 * FROM server LEFT JOIN launcher USING (launcher_id)
 * WHERE server.cluster = :cluster! ORDER BY server.kind, server.name
 * ```
 */
export const listServers = new PreparedQuery<IListServersParams,IListServersResult>(listServersIR);


/** 'ListSessions' parameters type */
export interface IListSessionsParams {
  most: NumberOrString;
  now: DateOrString;
}

/** 'ListSessions' return type */
export interface IListSessionsResult {
  address: string;
  character: string | null;
  client: string;
  email: string;
  lostAt: Date | null;
  placeId: number | null;
  seenAt: Date;
  server: string | null;
  sessionId: number;
}

/** 'ListSessions' query type */
export interface IListSessionsQuery {
  params: IListSessionsParams;
  result: IListSessionsResult;
}

const listSessionsIR: any = {"usedParamSet":{"now":true,"most":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":548,"b":552}]},{"name":"most","required":true,"transform":{"type":"scalar"},"locs":[{"a":602,"b":607}]}],"statement":"SELECT session.id AS \"sessionId!\", account.email AS \"email!\", character.name AS \"character?\",\n  session.client AS \"client!\", session.address AS \"address!\", server.name AS \"server?\",\n  seat.place_id AS \"placeId?\", seat.lost_at AS \"lostAt?\", session.seen_at AS \"seenAt!\"\nFROM session JOIN account ON account.id = session.account_id\nLEFT JOIN character ON character.id = session.character_id\nLEFT JOIN seat ON seat.session_id = session.id\nLEFT JOIN server ON server.server_id = seat.server_id\nWHERE session.revoked_at IS NULL AND session.expires_at > :now!\nORDER BY session.seen_at DESC, session.id LIMIT :most!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT session.id AS "sessionId!", account.email AS "email!", character.name AS "character?",
 *   session.client AS "client!", session.address AS "address!", server.name AS "server?",
 *   seat.place_id AS "placeId?", seat.lost_at AS "lostAt?", session.seen_at AS "seenAt!"
 * FROM session JOIN account ON account.id = session.account_id
 * LEFT JOIN character ON character.id = session.character_id
 * LEFT JOIN seat ON seat.session_id = session.id
 * LEFT JOIN server ON server.server_id = seat.server_id
 * WHERE session.revoked_at IS NULL AND session.expires_at > :now!
 * ORDER BY session.seen_at DESC, session.id LIMIT :most!
 * ```
 */
export const listSessions = new PreparedQuery<IListSessionsParams,IListSessionsResult>(listSessionsIR);


/** 'HoldName' parameters type */
export interface IHoldNameParams {
  beatBefore: DateOrString;
  holderId: string;
  name: string;
  now: DateOrString;
}

/** 'HoldName' return type */
export interface IHoldNameResult {
  reason: string | null;
  shutdownAt: Date | null;
}

/** 'HoldName' query type */
export interface IHoldNameQuery {
  params: IHoldNameParams;
  result: IHoldNameResult;
}

const holdNameIR: any = {"usedParamSet":{"name":true,"holderId":true,"now":true,"beatBefore":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":60}]},{"name":"holderId","required":true,"transform":{"type":"scalar"},"locs":[{"a":63,"b":72}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":85}]},{"name":"beatBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":246,"b":257}]}],"statement":"INSERT INTO cluster (name, holder_id, beat_at) VALUES (:name!, :holderId!::uuid, :now!)\nON CONFLICT (name) DO UPDATE SET holder_id = excluded.holder_id, beat_at = excluded.beat_at\nWHERE cluster.holder_id = excluded.holder_id OR cluster.beat_at < :beatBefore!\nRETURNING shutdown_at AS \"shutdownAt?\", reason AS \"reason?\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO cluster (name, holder_id, beat_at) VALUES (:name!, :holderId!::uuid, :now!)
 * ON CONFLICT (name) DO UPDATE SET holder_id = excluded.holder_id, beat_at = excluded.beat_at
 * WHERE cluster.holder_id = excluded.holder_id OR cluster.beat_at < :beatBefore!
 * RETURNING shutdown_at AS "shutdownAt?", reason AS "reason?"
 * ```
 */
export const holdName = new PreparedQuery<IHoldNameParams,IHoldNameResult>(holdNameIR);


/** 'ReleaseName' parameters type */
export interface IReleaseNameParams {
  holderId: string;
  name: string;
}

/** 'ReleaseName' return type */
export type IReleaseNameResult = void;

/** 'ReleaseName' query type */
export interface IReleaseNameQuery {
  params: IReleaseNameParams;
  result: IReleaseNameResult;
}

const releaseNameIR: any = {"usedParamSet":{"name":true,"holderId":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":59}]},{"name":"holderId","required":true,"transform":{"type":"scalar"},"locs":[{"a":77,"b":86}]}],"statement":"UPDATE cluster SET beat_at = '-infinity' WHERE name = :name! AND holder_id = :holderId!::uuid"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE cluster SET beat_at = '-infinity' WHERE name = :name! AND holder_id = :holderId!::uuid
 * ```
 */
export const releaseName = new PreparedQuery<IReleaseNameParams,IReleaseNameResult>(releaseNameIR);


/** 'ReadCluster' parameters type */
export interface IReadClusterParams {
  beatSince: DateOrString;
  name: string;
}

/** 'ReadCluster' return type */
export interface IReadClusterResult {
  isHeld: boolean;
  reason: string | null;
  shutdownAt: Date | null;
}

/** 'ReadCluster' query type */
export interface IReadClusterQuery {
  params: IReadClusterParams;
  result: IReadClusterResult;
}

const readClusterIR: any = {"usedParamSet":{"beatSince":true,"name":true},"params":[{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":18,"b":28}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":120,"b":125}]}],"statement":"SELECT beat_at >= :beatSince! AS \"isHeld!\", shutdown_at AS \"shutdownAt?\", reason AS \"reason?\"\nFROM cluster WHERE name = :name!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT beat_at >= :beatSince! AS "isHeld!", shutdown_at AS "shutdownAt?", reason AS "reason?"
 * FROM cluster WHERE name = :name!
 * ```
 */
export const readCluster = new PreparedQuery<IReadClusterParams,IReadClusterResult>(readClusterIR);


/** 'PlanShutdown' parameters type */
export interface IPlanShutdownParams {
  beatSince: DateOrString;
  name: string;
  reason?: string | null | void;
  shutdownAt: DateOrString;
}

/** 'PlanShutdown' return type */
export interface IPlanShutdownResult {
  name: string;
}

/** 'PlanShutdown' query type */
export interface IPlanShutdownQuery {
  params: IPlanShutdownParams;
  result: IPlanShutdownResult;
}

const planShutdownIR: any = {"usedParamSet":{"shutdownAt":true,"reason":true,"name":true,"beatSince":true},"params":[{"name":"shutdownAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":33,"b":44}]},{"name":"reason","required":false,"transform":{"type":"scalar"},"locs":[{"a":56,"b":62}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":77,"b":82}]},{"name":"beatSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":109}]}],"statement":"UPDATE cluster SET shutdown_at = :shutdownAt!, reason = :reason\nWHERE name = :name! AND beat_at >= :beatSince!\nRETURNING name AS \"name!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE cluster SET shutdown_at = :shutdownAt!, reason = :reason
 * WHERE name = :name! AND beat_at >= :beatSince!
 * RETURNING name AS "name!"
 * ```
 */
export const planShutdown = new PreparedQuery<IPlanShutdownParams,IPlanShutdownResult>(planShutdownIR);


/** 'CancelShutdown' parameters type */
export interface ICancelShutdownParams {
  name: string;
  now: DateOrString;
}

/** 'CancelShutdown' return type */
export interface ICancelShutdownResult {
  name: string;
}

/** 'CancelShutdown' query type */
export interface ICancelShutdownQuery {
  params: ICancelShutdownParams;
  result: ICancelShutdownResult;
}

const cancelShutdownIR: any = {"usedParamSet":{"name":true,"now":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":71}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":95}]}],"statement":"UPDATE cluster SET shutdown_at = NULL, reason = NULL\nWHERE name = :name! AND shutdown_at > :now!\nRETURNING name AS \"name!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE cluster SET shutdown_at = NULL, reason = NULL
 * WHERE name = :name! AND shutdown_at > :now!
 * RETURNING name AS "name!"
 * ```
 */
export const cancelShutdown = new PreparedQuery<ICancelShutdownParams,ICancelShutdownResult>(cancelShutdownIR);


/** 'EndShutdown' parameters type */
export interface IEndShutdownParams {
  name: string;
}

/** 'EndShutdown' return type */
export type IEndShutdownResult = void;

/** 'EndShutdown' query type */
export interface IEndShutdownQuery {
  params: IEndShutdownParams;
  result: IEndShutdownResult;
}

const endShutdownIR: any = {"usedParamSet":{"name":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":71}]}],"statement":"UPDATE cluster SET shutdown_at = NULL, reason = NULL WHERE name = :name!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE cluster SET shutdown_at = NULL, reason = NULL WHERE name = :name!
 * ```
 */
export const endShutdown = new PreparedQuery<IEndShutdownParams,IEndShutdownResult>(endShutdownIR);


