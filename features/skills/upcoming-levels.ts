// Which levels a character's queue will have finished, and when.
import type { Tx } from '#queues/runtime.ts';

export interface UpcomingLevel {
  readonly skillTypeId: number;
  readonly level: number;
  readonly at: Date;
}

/** In their order; none while training is paused. */
export function upcomingLevels(tx: Tx, characterId: number): Promise<UpcomingLevel[]> {
  return tx.manager.query<UpcomingLevel[]>(
    `SELECT skill_type_id AS "skillTypeId", level, finish_at AS at FROM skill_queue_entry
     WHERE character_id = $1 AND finish_at > $2 ORDER BY position`,
    [characterId, tx.now],
  );
}
