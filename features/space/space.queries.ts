/** Types generated for queries found in "features/space/space.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

/** 'LockPilot' parameters type */
export interface ILockPilotParams {
  characterId: number;
}

/** 'LockPilot' return type */
export interface ILockPilotResult {
  shipId: number | null;
  solarSystemId: number | null;
  stationId: number | null;
}

/** 'LockPilot' query type */
export interface ILockPilotQuery {
  params: ILockPilotParams;
  result: ILockPilotResult;
}

const lockPilotIR: any = {"usedParamSet":{"characterId":true},"params":[{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":139}]}],"statement":"SELECT station_id AS \"stationId?\", solar_system_id AS \"solarSystemId?\", ship_id::float8 AS \"shipId?\"\nFROM character WHERE id = :characterId! FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT station_id AS "stationId?", solar_system_id AS "solarSystemId?", ship_id::float8 AS "shipId?"
 * FROM character WHERE id = :characterId! FOR NO KEY UPDATE
 * ```
 */
export const lockPilot = new PreparedQuery<ILockPilotParams,ILockPilotResult>(lockPilotIR);


/** 'SetPilot' parameters type */
export interface ISetPilotParams {
  characterId: number;
  shipId?: NumberOrString | null | void;
  solarSystemId?: number | null | void;
  stationId?: number | null | void;
}

/** 'SetPilot' return type */
export type ISetPilotResult = void;

/** 'SetPilot' query type */
export interface ISetPilotQuery {
  params: ISetPilotParams;
  result: ISetPilotResult;
}

const setPilotIR: any = {"usedParamSet":{"stationId":true,"solarSystemId":true,"shipId":true,"characterId":true},"params":[{"name":"stationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":34,"b":43}]},{"name":"solarSystemId","required":false,"transform":{"type":"scalar"},"locs":[{"a":64,"b":77}]},{"name":"shipId","required":false,"transform":{"type":"scalar"},"locs":[{"a":90,"b":96}]},{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":121}]}],"statement":"UPDATE character SET station_id = :stationId, solar_system_id = :solarSystemId, ship_id = :shipId\nWHERE id = :characterId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE character SET station_id = :stationId, solar_system_id = :solarSystemId, ship_id = :shipId
 * WHERE id = :characterId!
 * ```
 */
export const setPilot = new PreparedQuery<ISetPilotParams,ISetPilotResult>(setPilotIR);


/** 'InsertShip' parameters type */
export interface IInsertShipParams {
  now: DateOrString;
  pilotId: number;
  shipId: NumberOrString;
  solarSystemId: number;
  x: number;
  y: number;
  z: number;
}

/** 'InsertShip' return type */
export type IInsertShipResult = void;

/** 'InsertShip' query type */
export interface IInsertShipQuery {
  params: IInsertShipParams;
  result: IInsertShipResult;
}

const insertShipIR: any = {"usedParamSet":{"shipId":true,"solarSystemId":true,"pilotId":true,"x":true,"y":true,"z":true,"now":true},"params":[{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":93}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":110}]},{"name":"pilotId","required":true,"transform":{"type":"scalar"},"locs":[{"a":113,"b":121}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":126}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":131}]},{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":136}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":143}]}],"statement":"INSERT INTO space_ship (ship_id, solar_system_id, pilot_id, x, y, z, came_at)\nVALUES (:shipId!, :solarSystemId!, :pilotId!, :x!, :y!, :z!, :now!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO space_ship (ship_id, solar_system_id, pilot_id, x, y, z, came_at)
 * VALUES (:shipId!, :solarSystemId!, :pilotId!, :x!, :y!, :z!, :now!)
 * ```
 */
export const insertShip = new PreparedQuery<IInsertShipParams,IInsertShipResult>(insertShipIR);


/** 'MoveShip' parameters type */
export interface IMoveShipParams {
  fromSystemId: number;
  now: DateOrString;
  shipId: NumberOrString;
  toSystemId: number;
  x: number;
  y: number;
  z: number;
}

/** 'MoveShip' return type */
export interface IMoveShipResult {
  shipId: number;
}

/** 'MoveShip' query type */
export interface IMoveShipQuery {
  params: IMoveShipParams;
  result: IMoveShipResult;
}

const moveShipIR: any = {"usedParamSet":{"toSystemId":true,"x":true,"y":true,"z":true,"now":true,"shipId":true,"fromSystemId":true},"params":[{"name":"toSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":40,"b":51}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":60}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":69}]},{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":76,"b":78}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":95}]},{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":139}]},{"name":"fromSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":176}]}],"statement":"UPDATE space_ship SET solar_system_id = :toSystemId!, x = :x!, y = :y!, z = :z!, came_at = :now!,\n  is_away = false\nWHERE ship_id = :shipId! AND solar_system_id = :fromSystemId!\nRETURNING ship_id::float8 AS \"shipId!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE space_ship SET solar_system_id = :toSystemId!, x = :x!, y = :y!, z = :z!, came_at = :now!,
 *   is_away = false
 * WHERE ship_id = :shipId! AND solar_system_id = :fromSystemId!
 * RETURNING ship_id::float8 AS "shipId!"
 * ```
 */
export const moveShip = new PreparedQuery<IMoveShipParams,IMoveShipResult>(moveShipIR);


/** 'DeleteShip' parameters type */
export interface IDeleteShipParams {
  shipId: NumberOrString;
  solarSystemId: number;
}

/** 'DeleteShip' return type */
export interface IDeleteShipResult {
  shipId: number;
}

/** 'DeleteShip' query type */
export interface IDeleteShipQuery {
  params: IDeleteShipParams;
  result: IDeleteShipResult;
}

const deleteShipIR: any = {"usedParamSet":{"shipId":true,"solarSystemId":true},"params":[{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":46}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":84}]}],"statement":"DELETE FROM space_ship WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId!\nRETURNING ship_id::float8 AS \"shipId!\""};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM space_ship WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId!
 * RETURNING ship_id::float8 AS "shipId!"
 * ```
 */
export const deleteShip = new PreparedQuery<IDeleteShipParams,IDeleteShipResult>(deleteShipIR);


/** 'PutAway' parameters type */
export interface IPutAwayParams {
  shipId: NumberOrString;
  solarSystemId: number;
  x: number;
  y: number;
  z: number;
}

/** 'PutAway' return type */
export type IPutAwayResult = void;

/** 'PutAway' query type */
export interface IPutAwayQuery {
  params: IPutAwayParams;
  result: IPutAwayResult;
}

const putAwayIR: any = {"usedParamSet":{"x":true,"y":true,"z":true,"shipId":true,"solarSystemId":true},"params":[{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":26,"b":28}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":37}]},{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":46}]},{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":80,"b":87}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":125}]}],"statement":"UPDATE space_ship SET x = :x!, y = :y!, z = :z!, is_away = true\nWHERE ship_id = :shipId! AND solar_system_id = :solarSystemId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE space_ship SET x = :x!, y = :y!, z = :z!, is_away = true
 * WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId!
 * ```
 */
export const putAway = new PreparedQuery<IPutAwayParams,IPutAwayResult>(putAwayIR);


/** 'BringBack' parameters type */
export interface IBringBackParams {
  pilotIds: numberArray;
}

/** 'BringBack' return type */
export interface IBringBackResult {
  shipId: number;
  solarSystemId: number;
}

/** 'BringBack' query type */
export interface IBringBackQuery {
  params: IBringBackParams;
  result: IBringBackResult;
}

const bringBackIR: any = {"usedParamSet":{"pilotIds":true},"params":[{"name":"pilotIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":69}]}],"statement":"UPDATE space_ship SET is_away = false\nWHERE pilot_id = ANY (:pilotIds!::int[]) AND is_away\nRETURNING ship_id::float8 AS \"shipId!\", solar_system_id AS \"solarSystemId!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE space_ship SET is_away = false
 * WHERE pilot_id = ANY (:pilotIds!::int[]) AND is_away
 * RETURNING ship_id::float8 AS "shipId!", solar_system_id AS "solarSystemId!"
 * ```
 */
export const bringBack = new PreparedQuery<IBringBackParams,IBringBackResult>(bringBackIR);


/** 'ReadShips' parameters type */
export interface IReadShipsParams {
  isAll: boolean;
  pilotIds: numberArray;
  shipIds: NumberOrStringArray;
  solarSystemId: number;
}

/** 'ReadShips' return type */
export interface IReadShipsResult {
  cameAt: Date;
  ownerId: number;
  pilotId: number | null;
  pilotName: string | null;
  shipId: number;
  shipName: string | null;
  typeId: number;
  x: number;
  y: number;
  z: number;
}

/** 'ReadShips' query type */
export interface IReadShipsQuery {
  params: IReadShipsParams;
  result: IReadShipsResult;
}

const readShipsIR: any = {"usedParamSet":{"solarSystemId":true,"isAll":true,"shipIds":true,"pilotIds":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":439,"b":453}]},{"name":"isAll","required":true,"transform":{"type":"scalar"},"locs":[{"a":478,"b":484}]},{"name":"shipIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":524,"b":532}]},{"name":"pilotIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":568,"b":577}]}],"statement":"SELECT space_ship.ship_id::float8 AS \"shipId!\", pilot_id AS \"pilotId?\", space_ship.x AS \"x!\",\n  space_ship.y AS \"y!\", space_ship.z AS \"z!\", came_at AS \"cameAt!\",\n  item.type_id AS \"typeId!\", item.owner_id AS \"ownerId!\", item.name AS \"shipName?\",\n  character.name AS \"pilotName?\"\nFROM space_ship\nJOIN inventory_item item ON item.item_id = space_ship.ship_id\nLEFT JOIN character ON character.id = pilot_id\nWHERE space_ship.solar_system_id = :solarSystemId! AND NOT is_away\n  AND (:isAll!::boolean OR space_ship.ship_id = ANY (:shipIds!::bigint[])\n    OR pilot_id = ANY (:pilotIds!::int[]))\nORDER BY space_ship.ship_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT space_ship.ship_id::float8 AS "shipId!", pilot_id AS "pilotId?", space_ship.x AS "x!",
 *   space_ship.y AS "y!", space_ship.z AS "z!", came_at AS "cameAt!",
 *   item.type_id AS "typeId!", item.owner_id AS "ownerId!", item.name AS "shipName?",
 *   character.name AS "pilotName?"
 * FROM space_ship
 * JOIN inventory_item item ON item.item_id = space_ship.ship_id
 * LEFT JOIN character ON character.id = pilot_id
 * WHERE space_ship.solar_system_id = :solarSystemId! AND NOT is_away
 *   AND (:isAll!::boolean OR space_ship.ship_id = ANY (:shipIds!::bigint[])
 *     OR pilot_id = ANY (:pilotIds!::int[]))
 * ORDER BY space_ship.ship_id
 * ```
 */
export const readShips = new PreparedQuery<IReadShipsParams,IReadShipsResult>(readShipsIR);


/** 'SaveSnapshot' parameters type */
export interface ISaveSnapshotParams {
  fence: NumberOrString;
  now: DateOrString;
  serverId: number;
  solarSystemId: number;
  state: Buffer;
}

/** 'SaveSnapshot' return type */
export interface ISaveSnapshotResult {
  solarSystemId: number;
}

/** 'SaveSnapshot' query type */
export interface ISaveSnapshotQuery {
  params: ISaveSnapshotParams;
  result: ISaveSnapshotResult;
}

const saveSnapshotIR: any = {"usedParamSet":{"now":true,"state":true,"solarSystemId":true,"serverId":true,"fence":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":97}]},{"name":"state","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":106}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":136,"b":150}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":177}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":197}]}],"statement":"INSERT INTO space_snapshot (solar_system_id, fence, taken_at, state)\nSELECT place_id, fence, :now!, :state! FROM place\nWHERE place_id = :solarSystemId! AND server_id = :serverId! AND fence = :fence!\nON CONFLICT (solar_system_id) DO UPDATE SET\n  fence = excluded.fence, taken_at = excluded.taken_at, state = excluded.state\nRETURNING solar_system_id AS \"solarSystemId!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO space_snapshot (solar_system_id, fence, taken_at, state)
 * SELECT place_id, fence, :now!, :state! FROM place
 * WHERE place_id = :solarSystemId! AND server_id = :serverId! AND fence = :fence!
 * ON CONFLICT (solar_system_id) DO UPDATE SET
 *   fence = excluded.fence, taken_at = excluded.taken_at, state = excluded.state
 * RETURNING solar_system_id AS "solarSystemId!"
 * ```
 */
export const saveSnapshot = new PreparedQuery<ISaveSnapshotParams,ISaveSnapshotResult>(saveSnapshotIR);


/** 'ReadSnapshot' parameters type */
export interface IReadSnapshotParams {
  solarSystemId: number;
}

/** 'ReadSnapshot' return type */
export interface IReadSnapshotResult {
  state: Buffer;
  takenAt: Date;
}

/** 'ReadSnapshot' query type */
export interface IReadSnapshotQuery {
  params: IReadSnapshotParams;
  result: IReadSnapshotResult;
}

const readSnapshotIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":107}]}],"statement":"SELECT state AS \"state!\", taken_at AS \"takenAt!\"\nFROM space_snapshot WHERE solar_system_id = :solarSystemId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT state AS "state!", taken_at AS "takenAt!"
 * FROM space_snapshot WHERE solar_system_id = :solarSystemId!
 * ```
 */
export const readSnapshot = new PreparedQuery<IReadSnapshotParams,IReadSnapshotResult>(readSnapshotIR);


/** 'ForgetShip' parameters type */
export interface IForgetShipParams {
  shipId: NumberOrString;
}

/** 'ForgetShip' return type */
export type IForgetShipResult = void;

/** 'ForgetShip' query type */
export interface IForgetShipQuery {
  params: IForgetShipParams;
  result: IForgetShipResult;
}

const forgetShipIR: any = {"usedParamSet":{"shipId":true},"params":[{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":59}]}],"statement":"UPDATE character SET ship_id = NULL WHERE ship_id = :shipId! AND station_id IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE character SET ship_id = NULL WHERE ship_id = :shipId! AND station_id IS NOT NULL
 * ```
 */
export const forgetShip = new PreparedQuery<IForgetShipParams,IForgetShipResult>(forgetShipIR);


/** 'FindType' parameters type */
export interface IFindTypeParams {
  itemId: NumberOrString;
}

/** 'FindType' return type */
export interface IFindTypeResult {
  typeId: number;
}

/** 'FindType' query type */
export interface IFindTypeQuery {
  params: IFindTypeParams;
  result: IFindTypeResult;
}

const findTypeIR: any = {"usedParamSet":{"itemId":true},"params":[{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":64,"b":71}]}],"statement":"SELECT type_id AS \"typeId!\" FROM inventory_item WHERE item_id = :itemId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT type_id AS "typeId!" FROM inventory_item WHERE item_id = :itemId!
 * ```
 */
export const findType = new PreparedQuery<IFindTypeParams,IFindTypeResult>(findTypeIR);


/** 'EmptySeat' parameters type */
export interface IEmptySeatParams {
  shipId: NumberOrString;
}

/** 'EmptySeat' return type */
export type IEmptySeatResult = void;

/** 'EmptySeat' query type */
export interface IEmptySeatQuery {
  params: IEmptySeatParams;
  result: IEmptySeatResult;
}

const emptySeatIR: any = {"usedParamSet":{"shipId":true},"params":[{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":50,"b":57}]}],"statement":"DELETE FROM seat USING space_ship\nWHERE ship_id = :shipId! AND seat.character_id = pilot_id AND lost_at IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM seat USING space_ship
 * WHERE ship_id = :shipId! AND seat.character_id = pilot_id AND lost_at IS NOT NULL
 * ```
 */
export const emptySeat = new PreparedQuery<IEmptySeatParams,IEmptySeatResult>(emptySeatIR);


/** 'SetAboard' parameters type */
export interface ISetAboardParams {
  pilotId?: number | null | void;
  shipId: NumberOrString;
}

/** 'SetAboard' return type */
export type ISetAboardResult = void;

/** 'SetAboard' query type */
export interface ISetAboardQuery {
  params: ISetAboardParams;
  result: ISetAboardResult;
}

const setAboardIR: any = {"usedParamSet":{"pilotId":true,"shipId":true},"params":[{"name":"pilotId","required":false,"transform":{"type":"scalar"},"locs":[{"a":33,"b":40}]},{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":65}]}],"statement":"UPDATE space_ship SET pilot_id = :pilotId WHERE ship_id = :shipId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE space_ship SET pilot_id = :pilotId WHERE ship_id = :shipId!
 * ```
 */
export const setAboard = new PreparedQuery<ISetAboardParams,ISetAboardResult>(setAboardIR);


/** 'LockAboard' parameters type */
export interface ILockAboardParams {
  shipId: NumberOrString;
  solarSystemId: number;
}

/** 'LockAboard' return type */
export interface ILockAboardResult {
  pilotId: number | null;
}

/** 'LockAboard' query type */
export interface ILockAboardQuery {
  params: ILockAboardParams;
  result: ILockAboardResult;
}

const lockAboardIR: any = {"usedParamSet":{"shipId":true,"solarSystemId":true},"params":[{"name":"shipId","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":69}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":93,"b":107}]}],"statement":"SELECT pilot_id AS \"pilotId?\" FROM space_ship\nWHERE ship_id = :shipId! AND solar_system_id = :solarSystemId! FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT pilot_id AS "pilotId?" FROM space_ship
 * WHERE ship_id = :shipId! AND solar_system_id = :solarSystemId! FOR NO KEY UPDATE
 * ```
 */
export const lockAboard = new PreparedQuery<ILockAboardParams,ILockAboardResult>(lockAboardIR);


