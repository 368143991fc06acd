/** Types generated for queries found in "features/structures/structures.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'LockStructures' parameters type */
export interface ILockStructuresParams {
  structureIds: NumberOrStringArray;
}

/** 'LockStructures' return type */
export interface ILockStructuresResult {
  armour: number;
  armourMax: number;
  fuelUntil: Date | null;
  harmedAt: Date | null;
  hour: number;
  hoursChangeAt: Date | null;
  hull: number;
  hullMax: number;
  name: string;
  nextAt: Date | null;
  nextHour: number | null;
  nextWeekday: number | null;
  ownerId: number;
  shield: number;
  shieldMax: number;
  slot: number;
  solarSystemId: number;
  state: string;
  stateSince: Date;
  stateUntil: Date | null;
  structureId: number;
  typeId: number;
  weekday: number;
  x: number;
  y: number;
  z: number;
}

/** 'LockStructures' query type */
export interface ILockStructuresQuery {
  params: ILockStructuresParams;
  result: ILockStructuresResult;
}

const lockStructuresIR: any = {"usedParamSet":{"structureIds":true},"params":[{"name":"structureIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":680,"b":693}]}],"statement":"SELECT structure_id::float8 AS \"structureId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  solar_system_id AS \"solarSystemId!\", slot AS \"slot!\", x AS \"x!\", y AS \"y!\", z AS \"z!\",\n  name AS \"name!\", state AS \"state!\", state_since AS \"stateSince!\", state_until AS \"stateUntil?\",\n  harmed_at AS \"harmedAt?\", shield AS \"shield!\", armour AS \"armour!\", hull AS \"hull!\",\n  shield_max AS \"shieldMax!\", armour_max AS \"armourMax!\", hull_max AS \"hullMax!\",\n  weekday AS \"weekday!\", hour AS \"hour!\", next_weekday AS \"nextWeekday?\",\n  next_hour AS \"nextHour?\", hours_change_at AS \"hoursChangeAt?\", fuel_until AS \"fuelUntil?\",\n  next_at AS \"nextAt?\"\nFROM structure WHERE structure_id = ANY (:structureIds!::bigint[])\nORDER BY structure_id FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
 *   name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
 *   harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
 *   shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
 *   weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
 *   next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
 *   next_at AS "nextAt?"
 * FROM structure WHERE structure_id = ANY (:structureIds!::bigint[])
 * ORDER BY structure_id FOR NO KEY UPDATE
 * ```
 */
export const lockStructures = new PreparedQuery<ILockStructuresParams,ILockStructuresResult>(lockStructuresIR);


/** 'FindStructure' parameters type */
export interface IFindStructureParams {
  structureId: NumberOrString;
}

/** 'FindStructure' return type */
export interface IFindStructureResult {
  armour: number;
  armourMax: number;
  fuelUntil: Date | null;
  harmedAt: Date | null;
  hour: number;
  hoursChangeAt: Date | null;
  hull: number;
  hullMax: number;
  name: string;
  nextAt: Date | null;
  nextHour: number | null;
  nextWeekday: number | null;
  ownerId: number;
  shield: number;
  shieldMax: number;
  slot: number;
  solarSystemId: number;
  state: string;
  stateSince: Date;
  stateUntil: Date | null;
  structureId: number;
  typeId: number;
  weekday: number;
  x: number;
  y: number;
  z: number;
}

/** 'FindStructure' query type */
export interface IFindStructureQuery {
  params: IFindStructureParams;
  result: IFindStructureResult;
}

const findStructureIR: any = {"usedParamSet":{"structureId":true},"params":[{"name":"structureId","required":true,"transform":{"type":"scalar"},"locs":[{"a":675,"b":687}]}],"statement":"SELECT structure_id::float8 AS \"structureId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  solar_system_id AS \"solarSystemId!\", slot AS \"slot!\", x AS \"x!\", y AS \"y!\", z AS \"z!\",\n  name AS \"name!\", state AS \"state!\", state_since AS \"stateSince!\", state_until AS \"stateUntil?\",\n  harmed_at AS \"harmedAt?\", shield AS \"shield!\", armour AS \"armour!\", hull AS \"hull!\",\n  shield_max AS \"shieldMax!\", armour_max AS \"armourMax!\", hull_max AS \"hullMax!\",\n  weekday AS \"weekday!\", hour AS \"hour!\", next_weekday AS \"nextWeekday?\",\n  next_hour AS \"nextHour?\", hours_change_at AS \"hoursChangeAt?\", fuel_until AS \"fuelUntil?\",\n  next_at AS \"nextAt?\"\nFROM structure WHERE structure_id = :structureId!::bigint"};

/**
 * Query generated from SQL:
 * ```
 * SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
 *   name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
 *   harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
 *   shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
 *   weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
 *   next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
 *   next_at AS "nextAt?"
 * FROM structure WHERE structure_id = :structureId!::bigint
 * ```
 */
export const findStructure = new PreparedQuery<IFindStructureParams,IFindStructureResult>(findStructureIR);


/** 'ReadSystem' parameters type */
export interface IReadSystemParams {
  solarSystemId: number;
}

/** 'ReadSystem' return type */
export interface IReadSystemResult {
  armour: number;
  armourMax: number;
  fuelUntil: Date | null;
  harmedAt: Date | null;
  hour: number;
  hoursChangeAt: Date | null;
  hull: number;
  hullMax: number;
  name: string;
  nextAt: Date | null;
  nextHour: number | null;
  nextWeekday: number | null;
  ownerId: number;
  shield: number;
  shieldMax: number;
  slot: number;
  solarSystemId: number;
  state: string;
  stateSince: Date;
  stateUntil: Date | null;
  structureId: number;
  typeId: number;
  weekday: number;
  x: number;
  y: number;
  z: number;
}

/** 'ReadSystem' query type */
export interface IReadSystemQuery {
  params: IReadSystemParams;
  result: IReadSystemResult;
}

const readSystemIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":678,"b":692}]}],"statement":"SELECT structure_id::float8 AS \"structureId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  solar_system_id AS \"solarSystemId!\", slot AS \"slot!\", x AS \"x!\", y AS \"y!\", z AS \"z!\",\n  name AS \"name!\", state AS \"state!\", state_since AS \"stateSince!\", state_until AS \"stateUntil?\",\n  harmed_at AS \"harmedAt?\", shield AS \"shield!\", armour AS \"armour!\", hull AS \"hull!\",\n  shield_max AS \"shieldMax!\", armour_max AS \"armourMax!\", hull_max AS \"hullMax!\",\n  weekday AS \"weekday!\", hour AS \"hour!\", next_weekday AS \"nextWeekday?\",\n  next_hour AS \"nextHour?\", hours_change_at AS \"hoursChangeAt?\", fuel_until AS \"fuelUntil?\",\n  next_at AS \"nextAt?\"\nFROM structure\nWHERE solar_system_id = :solarSystemId! AND state NOT IN ('unanchored', 'destroyed')\nORDER BY structure_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
 *   name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
 *   harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
 *   shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
 *   weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
 *   next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
 *   next_at AS "nextAt?"
 * FROM structure
 * WHERE solar_system_id = :solarSystemId! AND state NOT IN ('unanchored', 'destroyed')
 * ORDER BY structure_id
 * ```
 */
export const readSystem = new PreparedQuery<IReadSystemParams,IReadSystemResult>(readSystemIR);


/** 'ReadOwned' parameters type */
export interface IReadOwnedParams {
  after: NumberOrString;
  limit: NumberOrString;
  ownerId: number;
}

/** 'ReadOwned' return type */
export interface IReadOwnedResult {
  armour: number;
  armourMax: number;
  fuelUntil: Date | null;
  harmedAt: Date | null;
  hour: number;
  hoursChangeAt: Date | null;
  hull: number;
  hullMax: number;
  name: string;
  nextAt: Date | null;
  nextHour: number | null;
  nextWeekday: number | null;
  ownerId: number;
  shield: number;
  shieldMax: number;
  slot: number;
  solarSystemId: number;
  state: string;
  stateSince: Date;
  stateUntil: Date | null;
  structureId: number;
  typeId: number;
  weekday: number;
  x: number;
  y: number;
  z: number;
}

/** 'ReadOwned' query type */
export interface IReadOwnedQuery {
  params: IReadOwnedParams;
  result: IReadOwnedResult;
}

const readOwnedIR: any = {"usedParamSet":{"ownerId":true,"after":true,"limit":true},"params":[{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":671,"b":679}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":700,"b":706}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":801,"b":807}]}],"statement":"SELECT structure_id::float8 AS \"structureId!\", type_id AS \"typeId!\", owner_id AS \"ownerId!\",\n  solar_system_id AS \"solarSystemId!\", slot AS \"slot!\", x AS \"x!\", y AS \"y!\", z AS \"z!\",\n  name AS \"name!\", state AS \"state!\", state_since AS \"stateSince!\", state_until AS \"stateUntil?\",\n  harmed_at AS \"harmedAt?\", shield AS \"shield!\", armour AS \"armour!\", hull AS \"hull!\",\n  shield_max AS \"shieldMax!\", armour_max AS \"armourMax!\", hull_max AS \"hullMax!\",\n  weekday AS \"weekday!\", hour AS \"hour!\", next_weekday AS \"nextWeekday?\",\n  next_hour AS \"nextHour?\", hours_change_at AS \"hoursChangeAt?\", fuel_until AS \"fuelUntil?\",\n  next_at AS \"nextAt?\"\nFROM structure\nWHERE owner_id = :ownerId! AND structure_id > :after!::bigint\n  AND state NOT IN ('unanchored', 'destroyed')\nORDER BY structure.structure_id LIMIT :limit!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT structure_id::float8 AS "structureId!", type_id AS "typeId!", owner_id AS "ownerId!",
 *   solar_system_id AS "solarSystemId!", slot AS "slot!", x AS "x!", y AS "y!", z AS "z!",
 *   name AS "name!", state AS "state!", state_since AS "stateSince!", state_until AS "stateUntil?",
 *   harmed_at AS "harmedAt?", shield AS "shield!", armour AS "armour!", hull AS "hull!",
 *   shield_max AS "shieldMax!", armour_max AS "armourMax!", hull_max AS "hullMax!",
 *   weekday AS "weekday!", hour AS "hour!", next_weekday AS "nextWeekday?",
 *   next_hour AS "nextHour?", hours_change_at AS "hoursChangeAt?", fuel_until AS "fuelUntil?",
 *   next_at AS "nextAt?"
 * FROM structure
 * WHERE owner_id = :ownerId! AND structure_id > :after!::bigint
 *   AND state NOT IN ('unanchored', 'destroyed')
 * ORDER BY structure.structure_id LIMIT :limit!
 * ```
 */
export const readOwned = new PreparedQuery<IReadOwnedParams,IReadOwnedResult>(readOwnedIR);


/** 'MakeSystem' parameters type */
export interface IMakeSystemParams {
  solarSystemId: number;
}

/** 'MakeSystem' return type */
export type IMakeSystemResult = void;

/** 'MakeSystem' query type */
export interface IMakeSystemQuery {
  params: IMakeSystemParams;
  result: IMakeSystemResult;
}

const makeSystemIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":69}]}],"statement":"INSERT INTO structure_system (solar_system_id) VALUES (:solarSystemId!) ON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO structure_system (solar_system_id) VALUES (:solarSystemId!) ON CONFLICT DO NOTHING
 * ```
 */
export const makeSystem = new PreparedQuery<IMakeSystemParams,IMakeSystemResult>(makeSystemIR);


/** 'LockSystem' parameters type */
export interface ILockSystemParams {
  solarSystemId: number;
}

/** 'LockSystem' return type */
export interface ILockSystemResult {
  solarSystemId: number;
}

/** 'LockSystem' query type */
export interface ILockSystemQuery {
  params: ILockSystemParams;
  result: ILockSystemResult;
}

const lockSystemIR: any = {"usedParamSet":{"solarSystemId":true},"params":[{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":103}]}],"statement":"SELECT solar_system_id AS \"solarSystemId!\" FROM structure_system\nWHERE solar_system_id = :solarSystemId! FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT solar_system_id AS "solarSystemId!" FROM structure_system
 * WHERE solar_system_id = :solarSystemId! FOR NO KEY UPDATE
 * ```
 */
export const lockSystem = new PreparedQuery<ILockSystemParams,ILockSystemResult>(lockSystemIR);


/** 'InsertStructure' parameters type */
export interface IInsertStructureParams {
  armour: number;
  at: DateOrString;
  hour: number;
  hull: number;
  name: string;
  ownerId: number;
  shield: number;
  slot: number;
  solarSystemId: number;
  typeId: number;
  until: DateOrString;
  weekday: number;
  x: number;
  y: number;
  z: number;
}

/** 'InsertStructure' return type */
export interface IInsertStructureResult {
  structureId: number;
}

/** 'InsertStructure' query type */
export interface IInsertStructureQuery {
  params: IInsertStructureParams;
  result: IInsertStructureResult;
}

const insertStructureIR: any = {"usedParamSet":{"typeId":true,"ownerId":true,"solarSystemId":true,"slot":true,"x":true,"y":true,"z":true,"name":true,"at":true,"until":true,"shield":true,"armour":true,"hull":true,"weekday":true,"hour":true},"params":[{"name":"typeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":210}]},{"name":"ownerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":221}]},{"name":"solarSystemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":224,"b":238}]},{"name":"slot","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":246}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":251}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":256}]},{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":259,"b":261}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":264,"b":269}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":287,"b":290}]},{"name":"until","required":true,"transform":{"type":"scalar"},"locs":[{"a":306,"b":312},{"a":405,"b":411}]},{"name":"shield","required":true,"transform":{"type":"scalar"},"locs":[{"a":328,"b":335},{"a":356,"b":363}]},{"name":"armour","required":true,"transform":{"type":"scalar"},"locs":[{"a":338,"b":345},{"a":366,"b":373}]},{"name":"hull","required":true,"transform":{"type":"scalar"},"locs":[{"a":348,"b":353},{"a":376,"b":381}]},{"name":"weekday","required":true,"transform":{"type":"scalar"},"locs":[{"a":386,"b":394}]},{"name":"hour","required":true,"transform":{"type":"scalar"},"locs":[{"a":397,"b":402}]}],"statement":"INSERT INTO structure (type_id, owner_id, solar_system_id, slot, x, y, z, name, state, state_since,\n  state_until, shield, armour, hull, shield_max, armour_max, hull_max, weekday, hour, next_at)\nVALUES (:typeId!, :ownerId!, :solarSystemId!, :slot!, :x!, :y!, :z!, :name!, 'anchoring',\n  :at!::timestamptz, :until!::timestamptz, :shield!, :armour!, :hull!, :shield!, :armour!, :hull!,\n  :weekday!, :hour!, :until!)\nRETURNING structure_id::float8 AS \"structureId!\"                                                                           "};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO structure (type_id, owner_id, solar_system_id, slot, x, y, z, name, state, state_since,
 *   state_until, shield, armour, hull, shield_max, armour_max, hull_max, weekday, hour, next_at)
 * VALUES (:typeId!, :ownerId!, :solarSystemId!, :slot!, :x!, :y!, :z!, :name!, 'anchoring',
 *   :at!::timestamptz, :until!::timestamptz, :shield!, :armour!, :hull!, :shield!, :armour!, :hull!,
 *   :weekday!, :hour!, :until!)
 * RETURNING structure_id::float8 AS "structureId!"                                                                           
 * ```
 */
export const insertStructure = new PreparedQuery<IInsertStructureParams,IInsertStructureResult>(insertStructureIR);


/** 'WriteStructures' parameters type */
export interface IWriteStructuresParams {
  armours: numberArray;
  formerStates: stringArray;
  fuelUntils: DateOrStringArray;
  harmedAts: DateOrStringArray;
  hours: numberArray;
  hoursChangeAts: DateOrStringArray;
  hulls: numberArray;
  names: stringArray;
  nextAts: DateOrStringArray;
  nextHours: numberArray;
  nextWeekdays: numberArray;
  shields: numberArray;
  states: stringArray;
  stateSinces: DateOrStringArray;
  stateUntils: DateOrStringArray;
  structureIds: NumberOrStringArray;
  weekdays: numberArray;
}

/** 'WriteStructures' return type */
export interface IWriteStructuresResult {
  structureId: number;
}

/** 'WriteStructures' query type */
export interface IWriteStructuresQuery {
  params: IWriteStructuresParams;
  result: IWriteStructuresResult;
}

const writeStructuresIR: any = {"usedParamSet":{"structureIds":true,"formerStates":true,"names":true,"states":true,"stateSinces":true,"stateUntils":true,"harmedAts":true,"shields":true,"armours":true,"hulls":true,"weekdays":true,"hours":true,"nextWeekdays":true,"nextHours":true,"hoursChangeAts":true,"fuelUntils":true,"nextAts":true},"params":[{"name":"structureIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":395,"b":408}]},{"name":"formerStates","required":true,"transform":{"type":"scalar"},"locs":[{"a":421,"b":434}]},{"name":"names","required":true,"transform":{"type":"scalar"},"locs":[{"a":445,"b":451}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":462,"b":469}]},{"name":"stateSinces","required":true,"transform":{"type":"scalar"},"locs":[{"a":484,"b":496}]},{"name":"stateUntils","required":true,"transform":{"type":"scalar"},"locs":[{"a":514,"b":526}]},{"name":"harmedAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":544,"b":554}]},{"name":"shields","required":true,"transform":{"type":"scalar"},"locs":[{"a":576,"b":584}]},{"name":"armours","required":true,"transform":{"type":"scalar"},"locs":[{"a":594,"b":602}]},{"name":"hulls","required":true,"transform":{"type":"scalar"},"locs":[{"a":612,"b":618}]},{"name":"weekdays","required":true,"transform":{"type":"scalar"},"locs":[{"a":628,"b":637}]},{"name":"hours","required":true,"transform":{"type":"scalar"},"locs":[{"a":656,"b":662}]},{"name":"nextWeekdays","required":true,"transform":{"type":"scalar"},"locs":[{"a":677,"b":690}]},{"name":"nextHours","required":true,"transform":{"type":"scalar"},"locs":[{"a":705,"b":715}]},{"name":"hoursChangeAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":734,"b":749}]},{"name":"fuelUntils","required":true,"transform":{"type":"scalar"},"locs":[{"a":767,"b":778}]},{"name":"nextAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":796,"b":804}]}],"statement":"UPDATE structure SET name = new_name, state = new_state, state_since = new_since,\n  state_until = new_until, harmed_at = new_harmed_at, shield = new_shield, armour = new_armour,\n  hull = new_hull, weekday = new_weekday, hour = new_hour, next_weekday = then_weekday,\n  next_hour = then_hour, hours_change_at = new_hours_change_at, fuel_until = new_fuel_until,\n  next_at = new_next_at\nFROM unnest(:structureIds!::bigint[], :formerStates!::text[], :names!::text[], :states!::text[],\n    :stateSinces!::timestamptz[], :stateUntils!::timestamptz[], :harmedAts!::timestamptz[],\n    :shields!::int[], :armours!::int[], :hulls!::int[], :weekdays!::smallint[],\n    :hours!::smallint[], :nextWeekdays!::smallint[], :nextHours!::smallint[],\n    :hoursChangeAts!::timestamptz[], :fuelUntils!::timestamptz[], :nextAts!::timestamptz[])\n  AS changed (id, former_state, new_name, new_state, new_since, new_until, new_harmed_at,\n    new_shield, new_armour, new_hull, new_weekday, new_hour, then_weekday, then_hour,\n    new_hours_change_at, new_fuel_until, new_next_at)\nWHERE structure_id = id AND state = former_state\nRETURNING structure_id::float8 AS \"structureId!\"                                                                                             "};

/**
 * Query generated from SQL:
 * ```
 * UPDATE structure SET name = new_name, state = new_state, state_since = new_since,
 *   state_until = new_until, harmed_at = new_harmed_at, shield = new_shield, armour = new_armour,
 *   hull = new_hull, weekday = new_weekday, hour = new_hour, next_weekday = then_weekday,
 *   next_hour = then_hour, hours_change_at = new_hours_change_at, fuel_until = new_fuel_until,
 *   next_at = new_next_at
 * FROM unnest(:structureIds!::bigint[], :formerStates!::text[], :names!::text[], :states!::text[],
 *     :stateSinces!::timestamptz[], :stateUntils!::timestamptz[], :harmedAts!::timestamptz[],
 *     :shields!::int[], :armours!::int[], :hulls!::int[], :weekdays!::smallint[],
 *     :hours!::smallint[], :nextWeekdays!::smallint[], :nextHours!::smallint[],
 *     :hoursChangeAts!::timestamptz[], :fuelUntils!::timestamptz[], :nextAts!::timestamptz[])
 *   AS changed (id, former_state, new_name, new_state, new_since, new_until, new_harmed_at,
 *     new_shield, new_armour, new_hull, new_weekday, new_hour, then_weekday, then_hour,
 *     new_hours_change_at, new_fuel_until, new_next_at)
 * WHERE structure_id = id AND state = former_state
 * RETURNING structure_id::float8 AS "structureId!"                                                                                             
 * ```
 */
export const writeStructures = new PreparedQuery<IWriteStructuresParams,IWriteStructuresResult>(writeStructuresIR);


/** 'AddAttackers' parameters type */
export interface IAddAttackersParams {
  characterIds: numberArray;
  structureId: NumberOrString;
}

/** 'AddAttackers' return type */
export type IAddAttackersResult = void;

/** 'AddAttackers' query type */
export interface IAddAttackersQuery {
  params: IAddAttackersParams;
  result: IAddAttackersResult;
}

const addAttackersIR: any = {"usedParamSet":{"structureId":true,"characterIds":true},"params":[{"name":"structureId","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":79},{"a":215,"b":227}]},{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":137}]}],"statement":"INSERT INTO structure_attacker (structure_id, character_id)\nSELECT :structureId!::bigint, id FROM character\nWHERE id = ANY (:characterIds!::int[])\n  AND (SELECT count(*) FROM structure_attacker WHERE structure_id = :structureId!::bigint) < 1000\nORDER BY id ON CONFLICT DO NOTHING"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO structure_attacker (structure_id, character_id)
 * SELECT :structureId!::bigint, id FROM character
 * WHERE id = ANY (:characterIds!::int[])
 *   AND (SELECT count(*) FROM structure_attacker WHERE structure_id = :structureId!::bigint) < 1000
 * ORDER BY id ON CONFLICT DO NOTHING
 * ```
 */
export const addAttackers = new PreparedQuery<IAddAttackersParams,IAddAttackersResult>(addAttackersIR);


/** 'ReadAttackers' parameters type */
export interface IReadAttackersParams {
  structureIds: NumberOrStringArray;
}

/** 'ReadAttackers' return type */
export interface IReadAttackersResult {
  characterId: number;
  structureId: number;
}

/** 'ReadAttackers' query type */
export interface IReadAttackersQuery {
  params: IReadAttackersParams;
  result: IReadAttackersResult;
}

const readAttackersIR: any = {"usedParamSet":{"structureIds":true},"params":[{"name":"structureIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":141}]}],"statement":"SELECT structure_id::float8 AS \"structureId!\", character_id AS \"characterId!\"\nFROM structure_attacker WHERE structure_id = ANY (:structureIds!::bigint[])\nORDER BY structure_id, character_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT structure_id::float8 AS "structureId!", character_id AS "characterId!"
 * FROM structure_attacker WHERE structure_id = ANY (:structureIds!::bigint[])
 * ORDER BY structure_id, character_id
 * ```
 */
export const readAttackers = new PreparedQuery<IReadAttackersParams,IReadAttackersResult>(readAttackersIR);


/** 'ForgetAttackers' parameters type */
export interface IForgetAttackersParams {
  structureIds: NumberOrStringArray;
}

/** 'ForgetAttackers' return type */
export type IForgetAttackersResult = void;

/** 'ForgetAttackers' query type */
export interface IForgetAttackersQuery {
  params: IForgetAttackersParams;
  result: IForgetAttackersResult;
}

const forgetAttackersIR: any = {"usedParamSet":{"structureIds":true},"params":[{"name":"structureIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":70}]}],"statement":"DELETE FROM structure_attacker WHERE structure_id = ANY (:structureIds!::bigint[])                                                                              "};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM structure_attacker WHERE structure_id = ANY (:structureIds!::bigint[])                                                                              
 * ```
 */
export const forgetAttackers = new PreparedQuery<IForgetAttackersParams,IForgetAttackersResult>(forgetAttackersIR);


/** 'FindListeners' parameters type */
export interface IFindListenersParams {
  ownerIds: numberArray;
}

/** 'FindListeners' return type */
export interface IFindListenersResult {
  characterId: number;
  ownerId: number;
}

/** 'FindListeners' query type */
export interface IFindListenersQuery {
  params: IFindListenersParams;
  result: IFindListenersResult;
}

const findListenersIR: any = {"usedParamSet":{"ownerIds":true},"params":[{"name":"ownerIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":100}]}],"statement":"SELECT owner_id AS \"ownerId!\", COALESCE(leader_id, owner_id) AS \"characterId!\"\nFROM unnest(:ownerIds!::int[]) AS owner_id LEFT JOIN corporation ON corporation.id = owner_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT owner_id AS "ownerId!", COALESCE(leader_id, owner_id) AS "characterId!"
 * FROM unnest(:ownerIds!::int[]) AS owner_id LEFT JOIN corporation ON corporation.id = owner_id
 * ```
 */
export const findListeners = new PreparedQuery<IFindListenersParams,IFindListenersResult>(findListenersIR);


