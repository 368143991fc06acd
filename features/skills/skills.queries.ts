/** Types generated for queries found in "features/skills/skills.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type DateOrStringArray = (DateOrString)[];

export type numberArray = (number)[];

/** 'LockPilots' parameters type */
export interface ILockPilotsParams {
  characterIds: numberArray;
}

/** 'LockPilots' return type */
export interface ILockPilotsResult {
  character_id: number;
}

/** 'LockPilots' query type */
export interface ILockPilotsQuery {
  params: ILockPilotsParams;
  result: ILockPilotsResult;
}

const lockPilotsIR: any = {"usedParamSet":{"characterIds":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":63,"b":76}]}],"statement":"SELECT character_id FROM skill_pilot WHERE character_id = ANY (:characterIds!::int[])\nORDER BY character_id FOR NO KEY UPDATE                                                                                                                                                                                                 "};

/**
 * Query generated from SQL:
 * ```
 * SELECT character_id FROM skill_pilot WHERE character_id = ANY (:characterIds!::int[])
 * ORDER BY character_id FOR NO KEY UPDATE                                                                                                                                                                                                 
 * ```
 */
export const lockPilots = new PreparedQuery<ILockPilotsParams,ILockPilotsResult>(lockPilotsIR);


/** 'FinishLevels' parameters type */
export interface IFinishLevelsParams {
  characterIds: numberArray;
  dueAts: DateOrStringArray;
}

/** 'FinishLevels' return type */
export interface IFinishLevelsResult {
  at: Date;
  characterId: number;
  level: number;
  nextFinishAt: Date | null;
  nextLevel: number | null;
  nextSkillTypeId: number | null;
  skillPoints: number;
  skillTypeId: number;
  totalSkillPoints: number;
}

/** 'FinishLevels' query type */
export interface IFinishLevelsQuery {
  params: IFinishLevelsParams;
  result: IFinishLevelsResult;
}

const finishLevelsIR: any = {"usedParamSet":{"characterIds":true,"dueAts":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":50}]},{"name":"dueAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":67}]}],"statement":"WITH due AS (\n  SELECT * FROM unnest(:characterIds!::int[], :dueAts!::timestamptz[])\n    AS due (character_id, due_at)\n), finished AS (\n  DELETE FROM skill_queue_entry AS entry USING due\n  WHERE entry.character_id = due.character_id AND entry.finish_at = due.due_at\n  RETURNING entry.*\n), trained AS (\n  INSERT INTO skill (character_id, skill_type_id, level, skill_points)\n  SELECT character_id, skill_type_id, level, finish_skill_points FROM finished\n  ON CONFLICT (character_id, skill_type_id)\n    DO UPDATE SET level = EXCLUDED.level, skill_points = EXCLUDED.skill_points\n), remembered AS (\n  INSERT INTO skill_history (character_id, skill_type_id, level, skill_points, at)\n  SELECT character_id, skill_type_id, level, finish_skill_points, finish_at FROM finished\n), following AS (\n  SELECT finished.*, next.skill_type_id AS next_skill_type_id, next.level AS next_level,\n    next.finish_at AS next_finish_at\n  FROM finished LEFT JOIN LATERAL (\n    SELECT entry.* FROM skill_queue_entry AS entry\n    WHERE entry.character_id = finished.character_id AND entry.position > finished.position\n    ORDER BY entry.position LIMIT 1\n  ) AS next ON true\n), total AS (\n                                                                                                                               \n  UPDATE skill_pilot SET\n    total_skill_points = total_skill_points + finish_skill_points - start_skill_points,\n    training = next_finish_at IS NOT NULL\n  FROM following WHERE skill_pilot.character_id = following.character_id\n  RETURNING following.*, total_skill_points\n)\nSELECT\n  character_id AS \"characterId!\",\n  skill_type_id AS \"skillTypeId!\",\n  level AS \"level!\",\n  finish_skill_points AS \"skillPoints!\",\n  finish_at AS \"at!\",\n  total_skill_points AS \"totalSkillPoints!\",\n  next_skill_type_id AS \"nextSkillTypeId?\",\n  next_level AS \"nextLevel?\",\n  next_finish_at AS \"nextFinishAt?\"\nFROM total ORDER BY character_id"};

/**
 * Query generated from SQL:
 * ```
 * WITH due AS (
 *   SELECT * FROM unnest(:characterIds!::int[], :dueAts!::timestamptz[])
 *     AS due (character_id, due_at)
 * ), finished AS (
 *   DELETE FROM skill_queue_entry AS entry USING due
 *   WHERE entry.character_id = due.character_id AND entry.finish_at = due.due_at
 *   RETURNING entry.*
 * ), trained AS (
 *   INSERT INTO skill (character_id, skill_type_id, level, skill_points)
 *   SELECT character_id, skill_type_id, level, finish_skill_points FROM finished
 *   ON CONFLICT (character_id, skill_type_id)
 *     DO UPDATE SET level = EXCLUDED.level, skill_points = EXCLUDED.skill_points
 * ), remembered AS (
 *   INSERT INTO skill_history (character_id, skill_type_id, level, skill_points, at)
 *   SELECT character_id, skill_type_id, level, finish_skill_points, finish_at FROM finished
 * ), following AS (
 *   SELECT finished.*, next.skill_type_id AS next_skill_type_id, next.level AS next_level,
 *     next.finish_at AS next_finish_at
 *   FROM finished LEFT JOIN LATERAL (
 *     SELECT entry.* FROM skill_queue_entry AS entry
 *     WHERE entry.character_id = finished.character_id AND entry.position > finished.position
 *     ORDER BY entry.position LIMIT 1
 *   ) AS next ON true
 * ), total AS (
 *                                                                                                                                
 *   UPDATE skill_pilot SET
 *     total_skill_points = total_skill_points + finish_skill_points - start_skill_points,
 *     training = next_finish_at IS NOT NULL
 *   FROM following WHERE skill_pilot.character_id = following.character_id
 *   RETURNING following.*, total_skill_points
 * )
 * SELECT
 *   character_id AS "characterId!",
 *   skill_type_id AS "skillTypeId!",
 *   level AS "level!",
 *   finish_skill_points AS "skillPoints!",
 *   finish_at AS "at!",
 *   total_skill_points AS "totalSkillPoints!",
 *   next_skill_type_id AS "nextSkillTypeId?",
 *   next_level AS "nextLevel?",
 *   next_finish_at AS "nextFinishAt?"
 * FROM total ORDER BY character_id
 * ```
 */
export const finishLevels = new PreparedQuery<IFinishLevelsParams,IFinishLevelsResult>(finishLevelsIR);


/** 'ReplaceQueue' parameters type */
export interface IReplaceQueueParams {
  characterId: number;
  finishAts: DateOrStringArray;
  finishSkillPoints: numberArray;
  levels: numberArray;
  skillTypeIds: numberArray;
  startAts: DateOrStringArray;
  startSkillPoints: numberArray;
}

/** 'ReplaceQueue' return type */
export type IReplaceQueueResult = void;

/** 'ReplaceQueue' query type */
export interface IReplaceQueueQuery {
  params: IReplaceQueueParams;
  result: IReplaceQueueResult;
}

const replaceQueueIR: any = {"usedParamSet":{"skillTypeIds":true,"levels":true,"startSkillPoints":true,"finishSkillPoints":true,"startAts":true,"finishAts":true,"characterId":true},"params":[{"name":"skillTypeIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":52},{"a":1011,"b":1024}]},{"name":"levels","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":69}]},{"name":"startSkillPoints","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":96}]},{"name":"finishSkillPoints","required":true,"transform":{"type":"scalar"},"locs":[{"a":110,"b":128}]},{"name":"startAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":147}]},{"name":"finishAts","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":175}]},{"name":"characterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":498,"b":510},{"a":970,"b":982}]}],"statement":"WITH entry AS (\n  SELECT * FROM unnest(:skillTypeIds!::int[], :levels!::int[], :startSkillPoints!::int[],\n    :finishSkillPoints!::int[], :startAts!::timestamptz[], :finishAts!::timestamptz[])\n    WITH ORDINALITY AS entry (skill_type_id, level, start_skill_points, finish_skill_points,\n      start_at, finish_at, position)\n), kept AS (\n  INSERT INTO skill_queue_entry AS kept (character_id, position, skill_type_id, level,\n    start_skill_points, finish_skill_points, start_at, finish_at)\n  SELECT :characterId!, position, skill_type_id, level, start_skill_points, finish_skill_points,\n    start_at, finish_at FROM entry\n  ON CONFLICT (character_id, position) DO UPDATE SET\n    skill_type_id = EXCLUDED.skill_type_id, level = EXCLUDED.level,\n    start_skill_points = EXCLUDED.start_skill_points,\n    finish_skill_points = EXCLUDED.finish_skill_points,\n    start_at = EXCLUDED.start_at, finish_at = EXCLUDED.finish_at\n)\nDELETE FROM skill_queue_entry\nWHERE character_id = :characterId! AND position > cardinality(:skillTypeIds!::int[])"};

/**
 * Query generated from SQL:
 * ```
 * WITH entry AS (
 *   SELECT * FROM unnest(:skillTypeIds!::int[], :levels!::int[], :startSkillPoints!::int[],
 *     :finishSkillPoints!::int[], :startAts!::timestamptz[], :finishAts!::timestamptz[])
 *     WITH ORDINALITY AS entry (skill_type_id, level, start_skill_points, finish_skill_points,
 *       start_at, finish_at, position)
 * ), kept AS (
 *   INSERT INTO skill_queue_entry AS kept (character_id, position, skill_type_id, level,
 *     start_skill_points, finish_skill_points, start_at, finish_at)
 *   SELECT :characterId!, position, skill_type_id, level, start_skill_points, finish_skill_points,
 *     start_at, finish_at FROM entry
 *   ON CONFLICT (character_id, position) DO UPDATE SET
 *     skill_type_id = EXCLUDED.skill_type_id, level = EXCLUDED.level,
 *     start_skill_points = EXCLUDED.start_skill_points,
 *     finish_skill_points = EXCLUDED.finish_skill_points,
 *     start_at = EXCLUDED.start_at, finish_at = EXCLUDED.finish_at
 * )
 * DELETE FROM skill_queue_entry
 * WHERE character_id = :characterId! AND position > cardinality(:skillTypeIds!::int[])
 * ```
 */
export const replaceQueue = new PreparedQuery<IReplaceQueueParams,IReplaceQueueResult>(replaceQueueIR);


/** 'ReadLevels' parameters type */
export interface IReadLevelsParams {
  characterIds: numberArray;
}

/** 'ReadLevels' return type */
export interface IReadLevelsResult {
  characterId: number;
  level: number;
  skillTypeId: number;
}

/** 'ReadLevels' query type */
export interface IReadLevelsQuery {
  params: IReadLevelsParams;
  result: IReadLevelsResult;
}

const readLevelsIR: any = {"usedParamSet":{"characterIds":true},"params":[{"name":"characterIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":140}]}],"statement":"SELECT character_id AS \"characterId!\", skill_type_id AS \"skillTypeId!\", level AS \"level!\"\nFROM skill WHERE character_id = ANY (:characterIds!::int[]) ORDER BY character_id, skill_type_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT character_id AS "characterId!", skill_type_id AS "skillTypeId!", level AS "level!"
 * FROM skill WHERE character_id = ANY (:characterIds!::int[]) ORDER BY character_id, skill_type_id
 * ```
 */
export const readLevels = new PreparedQuery<IReadLevelsParams,IReadLevelsResult>(readLevelsIR);


