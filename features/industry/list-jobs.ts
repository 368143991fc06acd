// `industry.list-jobs`: of a character or its corporation, newest first, a page at a time.
import { run } from '#entities/sql.ts';
import { implement } from '#features/command.ts';
import { listJobs, type JobState } from '#protocol/industry.ts';
import { refuse } from '#protocol/refusals.ts';
import { actingOwner } from '../corporations/index.ts';
import { readJobs } from './industry.queries.ts';
import { toJob } from './jobs.ts';

const STATES: Record<'live' | 'ready' | 'history', JobState[]> = {
  live: ['active', 'paused', 'ready'],
  ready: ['ready'],
  history: ['delivered', 'cancelled'],
};

export const listJobsQuery = implement(listJobs, async (tx, { characterId }, input) => {
  const ownerId = await actingOwner(tx, characterId, input.corporationId);
  if (ownerId === undefined) return refuse('NO_SUCH_CORPORATION');
  const before = input.before ?? Number.MAX_SAFE_INTEGER;
  const { which, limit } = input;
  const rows = await run(tx.manager, readJobs, { ownerId, before, states: STATES[which], limit });
  return rows.map(toJob);
});
