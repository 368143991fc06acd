// A job: what is made of what, and how far it is, second by second.
import type { Job, JobState } from '#protocol/industry.ts';
import type { TypeSummary } from '#protocol/universe.ts';
import { ACTIVITY_LABELS } from '../lib/describe-industry.ts';
import { formatDuration, formatMoment } from '../lib/format.ts';
import { useNow } from '../state/use-now.ts';
import { TypeIcon } from '../ui/type-icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { DeliverySwitch } from './delivery-switch.tsx';
import { progressOf } from './job-progress.ts';
import { amountWords } from './words.ts';

interface Props {
  job: Job;
  type: TypeSummary | undefined;
  name: string;
  facility: string;
  busy: boolean;
  onDeliver: () => void;
  onCancel: () => void;
  onChanged: () => void;
}

const STATES: Record<JobState, string> = {
  active: 'Under way',
  paused: 'Paused',
  ready: 'Ready',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
};

export function JobCard({
  job,
  type,
  name,
  facility,
  busy,
  onDeliver,
  onCancel,
  onChanged,
}: Props) {
  const { state, activity, autoDeliver, finishAt } = job;
  const isOver = state === 'ready';
  return (
    <li className="job" data-state={state}>
      <div className="job-head">
        <TypeIcon type={type} size={26} />
        <strong>{name}</strong>
        <span className="job-state">{STATES[state]}</span>
      </div>
      <p className="faint">
        {ACTIVITY_LABELS[activity]} · {amountWords(job)}
      </p>
      <JobProgress job={job} name={name} />
      <p className="faint job-facts" title={facility}>
        {isOver ? 'Finished' : 'Until'} {formatMoment(finishAt)} · {facility}
      </p>
      <div className="job-actions">
        {!isOver && (
          <DeliverySwitch
            label="Deliver when finished"
            value={autoDeliver}
            jobId={job.jobId}
            onChanged={onChanged}
          />
        )}
        <button
          type="button"
          className="button button-row"
          aria-label={`Cancel ${name}`}
          onClick={onCancel}
        >
          Cancel
        </button>
        {isOver && (
          <button
            type="button"
            className="button button-row button-primary"
            aria-label={`Deliver ${name}`}
            disabled={busy}
            onClick={onDeliver}
          >
            Deliver
          </button>
        )}
      </div>
    </li>
  );
}

/** Apart, so that a second that goes by draws nothing else anew. */
function JobProgress({ job, name }: { job: Job; name: string }) {
  const now = useNow(job.state === 'active' ? 500 : 60_000);
  const { share, remainingMs } = progressOf(job, now);
  return (
    <div className="job-progress">
      <ProgressBar share={share} label={`Progress of ${name}`} />
      <span>{remainingMs > 0 ? formatDuration(remainingMs) : 'done'}</span>
    </div>
  );
}
