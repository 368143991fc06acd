// The queue as one strip: each entry as wide as it takes long.
import type { QueueEntry } from '#protocol/skills.ts';

export function QueueTimeline({ entries }: { entries: QueueEntry[] }) {
  return (
    <div className="timeline" aria-hidden="true">
      {entries.map(({ skillTypeId, level, startAt, finishAt }) => {
        const durationMs = startAt === null || finishAt === null ? 1 : finishAt - startAt;
        return <span key={`${skillTypeId}-${level}`} style={{ flexGrow: durationMs }} />;
      })}
    </div>
  );
}
