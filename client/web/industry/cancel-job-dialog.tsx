// Ends a job before its time, after a word on what is lost.
import type { Job } from '#protocol/industry.ts';
import { formatIsk } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

interface Props {
  job: Job;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

export function CancelJobDialog({ job, name, onClose, onDone }: Props) {
  const { client, toasts } = useGame();
  const { busy, problem, run } = useAction();
  const cancel = (): void =>
    run(async () => {
      await client.call('industry.cancel-job', { jobId: job.jobId });
      toasts.add({
        tone: 'plain',
        title: `The job for ${name} is cancelled`,
        help: 'Its blueprint is back in your hangar.',
      });
      onDone();
    });
  return (
    <Dialog title={`Cancel the job for ${name}?`} onClose={onClose}>
      <p className="dialog-text">
        The blueprint comes back, with all its runs. Materials are lost, and so are the{' '}
        {formatIsk(job.costCents)} that the job cost.
      </p>
      <ProblemBox problem={problem} />
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          Keep it
        </button>
        <BusyButton type="button" busy={busy} onClick={cancel}>
          Cancel job
        </BusyButton>
      </div>
    </Dialog>
  );
}
