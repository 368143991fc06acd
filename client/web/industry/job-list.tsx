// Jobs under way: how far each is, and what one does with those that are finished.
import { useState } from 'react';
import type { Job } from '#protocol/industry.ts';
import { useGame } from '../state/game-context.ts';
import { typeName, useTypes } from '../state/types.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { CancelJobDialog } from './cancel-job-dialog.tsx';
import { JobCard } from './job-card.tsx';
import type { Workshop } from './use-workshop.ts';

export function JobList({ workshop }: { workshop: Workshop }) {
  const { client } = useGame();
  const { jobs, facilities, reload } = workshop;
  const types = useTypes(jobs?.flatMap((job) => [job.productTypeId, job.blueprintTypeId]) ?? []);
  const { busy, problem, run } = useAction();
  const [cancelled, setCancelled] = useState<Job>();
  const act = (work: () => Promise<unknown>): void =>
    run(async () => {
      await work();
      reload();
    });
  if (!jobs) return <Loading text="Reading your jobs…" />;
  if (jobs.length === 0) {
    return <p className="empty">Nothing is under way. Choose a blueprint, and start a job.</p>;
  }
  // What waits for a hand stands first, then what is finished next.
  const sorted = jobs.toSorted(
    (a, b) => rank(a) - rank(b) || a.finishAt - b.finishAt || a.jobId - b.jobId,
  );
  const ready = jobs.filter(({ state }) => state === 'ready');
  return (
    <>
      {ready.length > 1 && (
        <div className="deliver-all">
          <BusyButton
            type="button"
            busy={busy}
            onClick={() => act(() => client.call('industry.deliver-all', {}))}
          >
            Deliver all {ready.length}
          </BusyButton>
        </div>
      )}
      <ProblemBox problem={problem} />
      <ul className="jobs" aria-label="Jobs">
        {sorted.map((job) => (
          <JobCard
            key={job.jobId}
            job={job}
            type={types.get(job.productTypeId)}
            name={typeName(types, job.productTypeId)}
            facility={facilities.get(job.facilityId)?.name ?? '…'}
            busy={busy}
            onDeliver={() => act(() => client.call('industry.deliver-job', { jobId: job.jobId }))}
            onCancel={() => setCancelled(job)}
            onChanged={reload}
          />
        ))}
      </ul>
      {cancelled && (
        <CancelJobDialog
          job={cancelled}
          name={typeName(types, cancelled.productTypeId)}
          onClose={() => setCancelled(undefined)}
          onDone={() => {
            setCancelled(undefined);
            reload();
          }}
        />
      )}
    </>
  );
}

const rank = ({ state }: Job): number => (state === 'ready' ? 0 : state === 'active' ? 1 : 2);
