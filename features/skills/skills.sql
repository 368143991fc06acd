/* Its own statement, so that what runs after it sees all that was committed before the lock. */

/* @name lockPilots */
SELECT character_id FROM skill_pilot WHERE character_id = ANY (:characterIds!::int[])
ORDER BY character_id FOR NO KEY UPDATE;

/* Levels that are finished, whole batches at once. A firing that no longer holds (its entry was
   removed, paused or moved) finds no entry that finishes at its moment, and changes nothing. */

/* @name finishLevels */
WITH due AS (
  SELECT * FROM unnest(:characterIds!::int[], :dueAts!::timestamptz[])
    AS due (character_id, due_at)
), finished AS (
  DELETE FROM skill_queue_entry AS entry USING due
  WHERE entry.character_id = due.character_id AND entry.finish_at = due.due_at
  RETURNING entry.*
), trained AS (
  INSERT INTO skill (character_id, skill_type_id, level, skill_points)
  SELECT character_id, skill_type_id, level, finish_skill_points FROM finished
  ON CONFLICT (character_id, skill_type_id)
    DO UPDATE SET level = EXCLUDED.level, skill_points = EXCLUDED.skill_points
), remembered AS (
  INSERT INTO skill_history (character_id, skill_type_id, level, skill_points, at)
  SELECT character_id, skill_type_id, level, finish_skill_points, finish_at FROM finished
), following AS (
  SELECT finished.*, next.skill_type_id AS next_skill_type_id, next.level AS next_level,
    next.finish_at AS next_finish_at
  FROM finished LEFT JOIN LATERAL (
    SELECT entry.* FROM skill_queue_entry AS entry
    WHERE entry.character_id = finished.character_id AND entry.position > finished.position
    ORDER BY entry.position LIMIT 1
  ) AS next ON true
), total AS (
  /* The last step returns all columns: joining these results once more is planned as a nested loop
     over whole batches. */
  UPDATE skill_pilot SET
    total_skill_points = total_skill_points + finish_skill_points - start_skill_points,
    training = next_finish_at IS NOT NULL
  FROM following WHERE skill_pilot.character_id = following.character_id
  RETURNING following.*, total_skill_points
)
SELECT
  character_id AS "characterId!",
  skill_type_id AS "skillTypeId!",
  level AS "level!",
  finish_skill_points AS "skillPoints!",
  finish_at AS "at!",
  total_skill_points AS "totalSkillPoints!",
  next_skill_type_id AS "nextSkillTypeId?",
  next_level AS "nextLevel?",
  next_finish_at AS "nextFinishAt?"
FROM total ORDER BY character_id;

/* @name replaceQueue */
WITH entry AS (
  SELECT * FROM unnest(:skillTypeIds!::int[], :levels!::int[], :startSkillPoints!::int[],
    :finishSkillPoints!::int[], :startAts!::timestamptz[], :finishAts!::timestamptz[])
    WITH ORDINALITY AS entry (skill_type_id, level, start_skill_points, finish_skill_points,
      start_at, finish_at, position)
), kept AS (
  INSERT INTO skill_queue_entry AS kept (character_id, position, skill_type_id, level,
    start_skill_points, finish_skill_points, start_at, finish_at)
  SELECT :characterId!, position, skill_type_id, level, start_skill_points, finish_skill_points,
    start_at, finish_at FROM entry
  ON CONFLICT (character_id, position) DO UPDATE SET
    skill_type_id = EXCLUDED.skill_type_id, level = EXCLUDED.level,
    start_skill_points = EXCLUDED.start_skill_points,
    finish_skill_points = EXCLUDED.finish_skill_points,
    start_at = EXCLUDED.start_at, finish_at = EXCLUDED.finish_at
)
DELETE FROM skill_queue_entry
WHERE character_id = :characterId! AND position > cardinality(:skillTypeIds!::int[]);

/* @name readLevels */
SELECT character_id AS "characterId!", skill_type_id AS "skillTypeId!", level AS "level!"
FROM skill WHERE character_id = ANY (:characterIds!::int[]) ORDER BY character_id, skill_type_id;
