/** Types generated for queries found in "features/sessions/sessions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type NumberOrString = number | string;

export type NumberOrStringArray = (NumberOrString)[];

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'FindSession' parameters type */
export interface IFindSessionParams {
  idleSince: DateOrString;
  now: DateOrString;
  tokenHash: Buffer;
}

/** 'FindSession' return type */
export interface IFindSessionResult {
  accountId: number;
  characterId: number | null;
  heardAfter: number;
  roles: stringArray;
  seenAt: Date;
  sessionId: number;
}

/** 'FindSession' query type */
export interface IFindSessionQuery {
  params: IFindSessionParams;
  result: IFindSessionResult;
}

const findSessionIR: any = {"usedParamSet":{"tokenHash":true,"now":true,"idleSince":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":257,"b":267}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":311,"b":315}]},{"name":"idleSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":341}]}],"statement":"SELECT\n  session.id AS \"sessionId!\",\n  account_id AS \"accountId!\",\n  character_id AS \"characterId?\",\n  heard_after AS \"heardAfter!\",\n  seen_at AS \"seenAt!\",\n  account.roles AS \"roles!\"\nFROM session JOIN account ON account.id = account_id\nWHERE token_hash = :tokenHash! AND revoked_at IS NULL\n  AND expires_at > :now! AND seen_at > :idleSince!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT
 *   session.id AS "sessionId!",
 *   account_id AS "accountId!",
 *   character_id AS "characterId?",
 *   heard_after AS "heardAfter!",
 *   seen_at AS "seenAt!",
 *   account.roles AS "roles!"
 * FROM session JOIN account ON account.id = account_id
 * WHERE token_hash = :tokenHash! AND revoked_at IS NULL
 *   AND expires_at > :now! AND seen_at > :idleSince!
 * ```
 */
export const findSession = new PreparedQuery<IFindSessionParams,IFindSessionResult>(findSessionIR);


/** 'TouchSessions' parameters type */
export interface ITouchSessionsParams {
  now: DateOrString;
  sessionIds: numberArray;
  touchedBefore: DateOrString;
}

/** 'TouchSessions' return type */
export type ITouchSessionsResult = void;

/** 'TouchSessions' query type */
export interface ITouchSessionsQuery {
  params: ITouchSessionsParams;
  result: ITouchSessionsResult;
}

const touchSessionsIR: any = {"usedParamSet":{"now":true,"sessionIds":true,"touchedBefore":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":29,"b":33}]},{"name":"sessionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":92,"b":103}]},{"name":"touchedBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":150,"b":164}]}],"statement":"UPDATE session SET seen_at = :now!\nWHERE id IN (\n  SELECT id FROM session\n  WHERE id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND seen_at < :touchedBefore!\n  ORDER BY id FOR NO KEY UPDATE\n)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session SET seen_at = :now!
 * WHERE id IN (
 *   SELECT id FROM session
 *   WHERE id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND seen_at < :touchedBefore!
 *   ORDER BY id FOR NO KEY UPDATE
 * )
 * ```
 */
export const touchSessions = new PreparedQuery<ITouchSessionsParams,ITouchSessionsResult>(touchSessionsIR);


/** 'ReadLiveSessions' parameters type */
export interface IReadLiveSessionsParams {
  now: DateOrString;
  sessionIds: numberArray;
}

/** 'ReadLiveSessions' return type */
export interface IReadLiveSessionsResult {
  characterId: number | null;
  heardAfter: number;
  needsRefresh: boolean;
  sessionId: number;
}

/** 'ReadLiveSessions' query type */
export interface IReadLiveSessionsQuery {
  params: IReadLiveSessionsParams;
  result: IReadLiveSessionsResult;
}

const readLiveSessionsIR: any = {"usedParamSet":{"sessionIds":true,"now":true},"params":[{"name":"sessionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":170}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":224}]}],"statement":"SELECT\n  id AS \"sessionId!\",\n  character_id AS \"characterId?\",\n  heard_after AS \"heardAfter!\",\n  needs_refresh AS \"needsRefresh!\"\nFROM session\nWHERE id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND expires_at > :now!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT
 *   id AS "sessionId!",
 *   character_id AS "characterId?",
 *   heard_after AS "heardAfter!",
 *   needs_refresh AS "needsRefresh!"
 * FROM session
 * WHERE id = ANY (:sessionIds!::int[]) AND revoked_at IS NULL AND expires_at > :now!
 * ```
 */
export const readLiveSessions = new PreparedQuery<IReadLiveSessionsParams,IReadLiveSessionsResult>(readLiveSessionsIR);


/** 'FlagSessions' parameters type */
export interface IFlagSessionsParams {
  characterIds: numberArray;
  now: DateOrString;
}

/** 'FlagSessions' return type */
export type IFlagSessionsResult = void;

/** 'FlagSessions' query type */
export interface IFlagSessionsQuery {
  params: IFlagSessionsParams;
  result: IFlagSessionsResult;
}

const flagSessionsIR: any = {"usedParamSet":{"characterIds":true,"now":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":120}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":178}]}],"statement":"UPDATE session SET needs_refresh = true\nWHERE id IN (\n  SELECT id FROM session\n  WHERE character_id = ANY (:characterIds!::int[]) AND revoked_at IS NULL\n    AND expires_at > :now! AND NOT needs_refresh\n  ORDER BY id FOR NO KEY UPDATE\n)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session SET needs_refresh = true
 * WHERE id IN (
 *   SELECT id FROM session
 *   WHERE character_id = ANY (:characterIds!::int[]) AND revoked_at IS NULL
 *     AND expires_at > :now! AND NOT needs_refresh
 *   ORDER BY id FOR NO KEY UPDATE
 * )
 * ```
 */
export const flagSessions = new PreparedQuery<IFlagSessionsParams,IFlagSessionsResult>(flagSessionsIR);


/** 'ClearFlags' parameters type */
export interface IClearFlagsParams {
  sessionIds: numberArray;
}

/** 'ClearFlags' return type */
export type IClearFlagsResult = void;

/** 'ClearFlags' query type */
export interface IClearFlagsQuery {
  params: IClearFlagsParams;
  result: IClearFlagsResult;
}

const clearFlagsIR: any = {"usedParamSet":{"sessionIds":true},"params":[{"name":"sessionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":107}]}],"statement":"UPDATE session SET needs_refresh = false\nWHERE id IN (\n  SELECT id FROM session WHERE id = ANY (:sessionIds!::int[]) ORDER BY id FOR NO KEY UPDATE\n)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session SET needs_refresh = false
 * WHERE id IN (
 *   SELECT id FROM session WHERE id = ANY (:sessionIds!::int[]) ORDER BY id FOR NO KEY UPDATE
 * )
 * ```
 */
export const clearFlags = new PreparedQuery<IClearFlagsParams,IClearFlagsResult>(clearFlagsIR);


/** 'RevokeSurplus' parameters type */
export interface IRevokeSurplusParams {
  accountId: number;
  kept: number;
  now: DateOrString;
}

/** 'RevokeSurplus' return type */
export type IRevokeSurplusResult = void;

/** 'RevokeSurplus' query type */
export interface IRevokeSurplusQuery {
  params: IRevokeSurplusParams;
  result: IRevokeSurplusResult;
}

const revokeSurplusIR: any = {"usedParamSet":{"now":true,"accountId":true,"kept":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":32,"b":36}]},{"name":"accountId","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":106}]},{"name":"kept","required":true,"transform":{"type":"scalar"},"locs":[{"a":171,"b":176}]}],"statement":"UPDATE session SET revoked_at = :now!\nWHERE id IN (\n  SELECT id FROM session WHERE account_id = :accountId! AND revoked_at IS NULL\n  ORDER BY seen_at DESC, id DESC OFFSET :kept!::int\n)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session SET revoked_at = :now!
 * WHERE id IN (
 *   SELECT id FROM session WHERE account_id = :accountId! AND revoked_at IS NULL
 *   ORDER BY seen_at DESC, id DESC OFFSET :kept!::int
 * )
 * ```
 */
export const revokeSurplus = new PreparedQuery<IRevokeSurplusParams,IRevokeSurplusResult>(revokeSurplusIR);


/** 'BindCharacter' parameters type */
export interface IBindCharacterParams {
  accountId: number;
  characterId: number;
  heardAfter?: number | null | void;
  sessionId: number;
}

/** 'BindCharacter' return type */
export interface IBindCharacterResult {
  characterId: number;
  lastSequence: number;
  name: string;
}

/** 'BindCharacter' query type */
export interface IBindCharacterQuery {
  params: IBindCharacterParams;
  result: IBindCharacterResult;
}

const bindCharacterIR: any = {"usedParamSet":{"heardAfter":true,"sessionId":true,"accountId":true,"characterId":true},"params":[{"name":"heardAfter","required":false,"transform":{"type":"scalar"},"locs":[{"a":81,"b":91}]},{"name":"sessionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":259}]},{"name":"accountId","required":true,"transform":{"type":"scalar"},"locs":[{"a":286,"b":296},{"a":383,"b":393}]},{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":342,"b":354}]}],"statement":"UPDATE session SET\n  character_id = character.id,\n  heard_after = least(coalesce(:heardAfter::int, inbox.last_sequence), inbox.last_sequence),\n  needs_refresh = false\nFROM character JOIN inbox ON inbox.character_id = character.id\nWHERE session.id = :sessionId! AND session.account_id = :accountId! AND revoked_at IS NULL\n  AND character.id = :characterId! AND character.account_id = :accountId!\nRETURNING\n  character.id AS \"characterId!\",\n  character.name AS \"name!\",\n  session.heard_after AS \"lastSequence!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session SET
 *   character_id = character.id,
 *   heard_after = least(coalesce(:heardAfter::int, inbox.last_sequence), inbox.last_sequence),
 *   needs_refresh = false
 * FROM character JOIN inbox ON inbox.character_id = character.id
 * WHERE session.id = :sessionId! AND session.account_id = :accountId! AND revoked_at IS NULL
 *   AND character.id = :characterId! AND character.account_id = :accountId!
 * RETURNING
 *   character.id AS "characterId!",
 *   character.name AS "name!",
 *   session.heard_after AS "lastSequence!"
 * ```
 */
export const bindCharacter = new PreparedQuery<IBindCharacterParams,IBindCharacterResult>(bindCharacterIR);


/** 'ReadLastSequences' parameters type */
export interface IReadLastSequencesParams {
  characterIds: numberArray;
}

/** 'ReadLastSequences' return type */
export interface IReadLastSequencesResult {
  characterId: number;
  lastSequence: number;
}

/** 'ReadLastSequences' query type */
export interface IReadLastSequencesQuery {
  params: IReadLastSequencesParams;
  result: IReadLastSequencesResult;
}

const readLastSequencesIR: any = {"usedParamSet":{"characterIds":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":122}]}],"statement":"SELECT character_id AS \"characterId!\", last_sequence AS \"lastSequence!\"\nFROM inbox WHERE character_id = ANY (:characterIds!::int[])"};

/**
 * Query generated from SQL:
 * ```
 * SELECT character_id AS "characterId!", last_sequence AS "lastSequence!"
 * FROM inbox WHERE character_id = ANY (:characterIds!::int[])
 * ```
 */
export const readLastSequences = new PreparedQuery<IReadLastSequencesParams,IReadLastSequencesResult>(readLastSequencesIR);


/** 'DeleteExpired' parameters type */
export interface IDeleteExpiredParams {
  idleSince: DateOrString;
  limit: number;
  now: DateOrString;
  revokedBefore: DateOrString;
}

/** 'DeleteExpired' return type */
export type IDeleteExpiredResult = void;

/** 'DeleteExpired' query type */
export interface IDeleteExpiredQuery {
  params: IDeleteExpiredParams;
  result: IDeleteExpiredResult;
}

const deleteExpiredIR: any = {"usedParamSet":{"now":true,"idleSince":true,"revokedBefore":true,"limit":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":80,"b":84}]},{"name":"idleSince","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":109}]},{"name":"revokedBefore","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":141}]},{"name":"limit","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":169}]}],"statement":"DELETE FROM session WHERE id IN (\n  SELECT id FROM session\n  WHERE expires_at < :now! OR seen_at < :idleSince! OR revoked_at < :revokedBefore!\n  ORDER BY id LIMIT :limit!::int\n)                                     "};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM session WHERE id IN (
 *   SELECT id FROM session
 *   WHERE expires_at < :now! OR seen_at < :idleSince! OR revoked_at < :revokedBefore!
 *   ORDER BY id LIMIT :limit!::int
 * )                                     
 * ```
 */
export const deleteExpired = new PreparedQuery<IDeleteExpiredParams,IDeleteExpiredResult>(deleteExpiredIR);


/** 'TakeSeats' parameters type */
export interface ITakeSeatsParams {
  characterIds: numberArray;
  now: DateOrString;
  placeIds: numberArray;
  serverIds: numberArray;
  sessionIds: numberArray;
  takenOver: numberArray;
}

/** 'TakeSeats' return type */
export interface ITakeSeatsResult {
  characterId: number;
  fence: number;
}

/** 'TakeSeats' query type */
export interface ITakeSeatsQuery {
  params: ITakeSeatsParams;
  result: ITakeSeatsResult;
}

const takeSeatsIR: any = {"usedParamSet":{"now":true,"characterIds":true,"sessionIds":true,"serverIds":true,"placeIds":true,"takenOver":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":133}]},{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":147,"b":160}]},{"name":"sessionIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":181}]},{"name":"serverIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":201}]},{"name":"placeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":220}]},{"name":"takenOver","required":true,"transform":{"type":"scalar"},"locs":[{"a":625,"b":635}]}],"statement":"INSERT INTO seat (character_id, session_id, server_id, place_id, taken_at)\nSELECT character_id, session_id, server_id, place_id, :now!\nFROM unnest(:characterIds!::int[], :sessionIds!::int[], :serverIds!::int[], :placeIds!::int[])\n  AS taker (character_id, session_id, server_id, place_id)\nORDER BY character_id\nON CONFLICT (character_id) DO UPDATE SET\n  session_id = excluded.session_id, server_id = excluded.server_id, place_id = excluded.place_id,\n  fence = nextval('fence'), taken_at = excluded.taken_at, lost_at = NULL\nWHERE seat.session_id = excluded.session_id OR seat.lost_at IS NOT NULL\n  OR seat.character_id = ANY (:takenOver!::int[])\nRETURNING character_id AS \"characterId!\", fence::float8 AS \"fence!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO seat (character_id, session_id, server_id, place_id, taken_at)
 * SELECT character_id, session_id, server_id, place_id, :now!
 * FROM unnest(:characterIds!::int[], :sessionIds!::int[], :serverIds!::int[], :placeIds!::int[])
 *   AS taker (character_id, session_id, server_id, place_id)
 * ORDER BY character_id
 * ON CONFLICT (character_id) DO UPDATE SET
 *   session_id = excluded.session_id, server_id = excluded.server_id, place_id = excluded.place_id,
 *   fence = nextval('fence'), taken_at = excluded.taken_at, lost_at = NULL
 * WHERE seat.session_id = excluded.session_id OR seat.lost_at IS NOT NULL
 *   OR seat.character_id = ANY (:takenOver!::int[])
 * RETURNING character_id AS "characterId!", fence::float8 AS "fence!"
 * ```
 */
export const takeSeats = new PreparedQuery<ITakeSeatsParams,ITakeSeatsResult>(takeSeatsIR);


/** 'MoveSeat' parameters type */
export interface IMoveSeatParams {
  characterId: number;
  fence: NumberOrString;
  now: DateOrString;
  placeId: number;
  serverId: number;
}

/** 'MoveSeat' return type */
export interface IMoveSeatResult {
  fence: number;
}

/** 'MoveSeat' query type */
export interface IMoveSeatQuery {
  params: IMoveSeatParams;
  result: IMoveSeatResult;
}

const moveSeatIR: any = {"usedParamSet":{"serverId":true,"placeId":true,"now":true,"characterId":true,"fence":true},"params":[{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":37}]},{"name":"placeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":51,"b":59}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":105}]},{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":156}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":176}]}],"statement":"UPDATE seat SET server_id = :serverId!, place_id = :placeId!, fence = nextval('fence'),\n  taken_at = :now!, lost_at = NULL\nWHERE character_id = :characterId! AND fence = :fence!\nRETURNING fence::float8 AS \"fence!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE seat SET server_id = :serverId!, place_id = :placeId!, fence = nextval('fence'),
 *   taken_at = :now!, lost_at = NULL
 * WHERE character_id = :characterId! AND fence = :fence!
 * RETURNING fence::float8 AS "fence!"
 * ```
 */
export const moveSeat = new PreparedQuery<IMoveSeatParams,IMoveSeatResult>(moveSeatIR);


/** 'LockSeat' parameters type */
export interface ILockSeatParams {
  characterId: number;
}

/** 'LockSeat' return type */
export interface ILockSeatResult {
  fence: number;
  placeId: number;
  serverId: number;
  sessionId: number;
}

/** 'LockSeat' query type */
export interface ILockSeatQuery {
  params: ILockSeatParams;
  result: ILockSeatResult;
}

const lockSeatIR: any = {"usedParamSet":{"characterId":true},"params":[{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":156}]}],"statement":"SELECT session_id AS \"sessionId!\", server_id AS \"serverId!\", place_id AS \"placeId!\",\n  fence::float8 AS \"fence!\"\nFROM seat WHERE character_id = :characterId! FOR NO KEY UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT session_id AS "sessionId!", server_id AS "serverId!", place_id AS "placeId!",
 *   fence::float8 AS "fence!"
 * FROM seat WHERE character_id = :characterId! FOR NO KEY UPDATE
 * ```
 */
export const lockSeat = new PreparedQuery<ILockSeatParams,ILockSeatResult>(lockSeatIR);


/** 'LoseSeat' parameters type */
export interface ILoseSeatParams {
  characterId: number;
  fence: NumberOrString;
  now: DateOrString;
}

/** 'LoseSeat' return type */
export type ILoseSeatResult = void;

/** 'LoseSeat' query type */
export interface ILoseSeatQuery {
  params: ILoseSeatParams;
  result: ILoseSeatResult;
}

const loseSeatIR: any = {"usedParamSet":{"now":true,"characterId":true,"fence":true},"params":[{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":26,"b":30}]},{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":65}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":85}]}],"statement":"UPDATE seat SET lost_at = :now! WHERE character_id = :characterId! AND fence = :fence!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE seat SET lost_at = :now! WHERE character_id = :characterId! AND fence = :fence!
 * ```
 */
export const loseSeat = new PreparedQuery<ILoseSeatParams,ILoseSeatResult>(loseSeatIR);


/** 'LeaveSeat' parameters type */
export interface ILeaveSeatParams {
  characterId: number;
  fence: NumberOrString;
}

/** 'LeaveSeat' return type */
export type ILeaveSeatResult = void;

/** 'LeaveSeat' query type */
export interface ILeaveSeatQuery {
  params: ILeaveSeatParams;
  result: ILeaveSeatResult;
}

const leaveSeatIR: any = {"usedParamSet":{"characterId":true,"fence":true},"params":[{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":38,"b":50}]},{"name":"fence","required":true,"transform":{"type":"scalar"},"locs":[{"a":64,"b":70}]}],"statement":"DELETE FROM seat WHERE character_id = :characterId! AND fence = :fence!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM seat WHERE character_id = :characterId! AND fence = :fence!
 * ```
 */
export const leaveSeat = new PreparedQuery<ILeaveSeatParams,ILeaveSeatResult>(leaveSeatIR);


/** 'FindSeated' parameters type */
export interface IFindSeatedParams {
  fences: NumberOrStringArray;
  now: DateOrString;
  serverId: number;
}

/** 'FindSeated' return type */
export interface IFindSeatedResult {
  accountId: number;
  characterId: number;
  fence: number;
  heardAfter: number;
  placeId: number;
  roles: stringArray;
  sessionId: number;
}

/** 'FindSeated' query type */
export interface IFindSeatedQuery {
  params: IFindSeatedParams;
  result: IFindSeatedResult;
}

const findSeatedIR: any = {"usedParamSet":{"fences":true,"serverId":true,"now":true},"params":[{"name":"fences","required":true,"transform":{"type":"scalar"},"locs":[{"a":251,"b":258}]},{"name":"serverId","required":true,"transform":{"type":"scalar"},"locs":[{"a":349,"b":358}]},{"name":"now","required":true,"transform":{"type":"scalar"},"locs":[{"a":540,"b":544},{"a":593,"b":597}]}],"statement":"SELECT\n  session.id AS \"sessionId!\",\n  session.account_id AS \"accountId!\",\n  seat.character_id AS \"characterId!\",\n  seat.place_id AS \"placeId!\",\n  seat.fence::float8 AS \"fence!\",\n  heard_after AS \"heardAfter!\",\n  account.roles AS \"roles!\"\nFROM unnest(:fences!::bigint[]) AS wanted (fence)\nJOIN seat ON seat.fence = wanted.fence AND seat.server_id = :serverId!\nJOIN session ON session.id = seat.session_id AND session.character_id = seat.character_id\nJOIN account ON account.id = session.account_id\nWHERE revoked_at IS NULL AND expires_at > :now!\n  AND (banned_until IS NULL OR banned_until <= :now!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT
 *   session.id AS "sessionId!",
 *   session.account_id AS "accountId!",
 *   seat.character_id AS "characterId!",
 *   seat.place_id AS "placeId!",
 *   seat.fence::float8 AS "fence!",
 *   heard_after AS "heardAfter!",
 *   account.roles AS "roles!"
 * FROM unnest(:fences!::bigint[]) AS wanted (fence)
 * JOIN seat ON seat.fence = wanted.fence AND seat.server_id = :serverId!
 * JOIN session ON session.id = seat.session_id AND session.character_id = seat.character_id
 * JOIN account ON account.id = session.account_id
 * WHERE revoked_at IS NULL AND expires_at > :now!
 *   AND (banned_until IS NULL OR banned_until <= :now!)
 * ```
 */
export const findSeated = new PreparedQuery<IFindSeatedParams,IFindSeatedResult>(findSeatedIR);


