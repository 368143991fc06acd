// When the whole queue is done.
import type { QueueEntry } from '#protocol/skills.ts';
import { formatDuration, formatMoment } from '../lib/format.ts';
import { useNow } from '../state/use-now.ts';
import { QueueTimeline } from './queue-timeline.tsx';

export function QueueLength({ entries, training }: { entries: QueueEntry[]; training: boolean }) {
  const now = useNow(1_000);
  const finishAt = entries.at(-1)?.finishAt ?? null;
  return (
    <footer className="queue-foot">
      <QueueTimeline entries={entries} />
      <div className="queue-length">
        <span>Whole queue</span>
        {finishAt === null ? (
          <span>{training ? 'planning…' : 'paused'}</span>
        ) : (
          <span>
            <strong>{formatDuration(finishAt - now)}</strong> · {formatMoment(finishAt, now)}
          </span>
        )}
      </div>
    </footer>
  );
}
