// Jobs that are delivered or cancelled, newest first.
import type { Job } from '#protocol/industry.ts';
import { ACTIVITY_LABELS } from '../lib/describe-industry.ts';
import { formatDateTime, formatIsk } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { typeName, useTypes } from '../state/types.ts';
import { usePages } from '../state/use-pages.ts';
import { Loading } from '../ui/loading.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import type { Workshop } from './use-workshop.ts';
import { amountWords } from './words.ts';

export function JobHistory({ facilities }: Pick<Workshop, 'facilities'>) {
  const { client } = useGame();
  const { rows, hasMore, readMore } = usePages<Job>(
    'industry.list-jobs',
    (page) => client.call('industry.list-jobs', { which: 'history', ...page }),
    ({ jobId }) => jobId,
  );
  const types = useTypes(rows?.map(({ productTypeId }) => productTypeId) ?? []);
  if (!rows) return <Loading text="Reading your jobs…" />;
  if (rows.length === 0) return <p className="empty">No job of yours has ended yet.</p>;
  return (
    <div className="table-scroll">
      <table className="table table-cards" aria-label="Ended jobs">
        <thead>
          <tr>
            <th>Product</th>
            <th>Activity</th>
            <th>Amount</th>
            <th>Outcome</th>
            <th className="number">Cost</th>
            <th>Facility</th>
            <th>Finished</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((job) => (
            <tr key={job.jobId}>
              <td className="main">{typeName(types, job.productTypeId)}</td>
              <td data-label="Activity">{ACTIVITY_LABELS[job.activity]}</td>
              <td data-label="Amount">{amountWords(job)}</td>
              <td data-label="Outcome">{outcomeOf(job)}</td>
              <td className="number" data-label="Cost">
                {formatIsk(job.costCents)}
              </td>
              <td className="clip" data-label="Facility">
                {facilities.get(job.facilityId)?.name ?? '…'}
              </td>
              <td data-label="Finished">{formatDateTime(job.finishAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore && <MoreButton onClick={readMore} />}
    </div>
  );
}

function outcomeOf({ state, activity, successfulRuns, runs }: Job): string {
  if (state === 'cancelled') return 'Cancelled';
  if (activity !== 'invention') return 'Delivered';
  return `${successfulRuns ?? 0} of ${runs} came off`;
}
