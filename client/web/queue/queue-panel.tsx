// The training queue: what is in training, what follows, and when all of it is done.
import { useState } from 'react';
import { MAX_QUEUE_ENTRIES, type Sheet } from '#protocol/skills.ts';
import { Panel } from '../ui/panel.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueHead } from './queue-head.tsx';
import { QueueLength } from './queue-length.tsx';
import { QueueRow } from './queue-row.tsx';
import { useQueue } from './use-queue.ts';

interface Props {
  sheet: Sheet;
  onBrowse: () => void;
}

export function QueuePanel({ sheet, onBrowse }: Props) {
  const actions = useQueue(sheet);
  const [dragged, setDragged] = useState<number>();
  const { entries, training } = sheet.queue;
  const [head] = entries;
  const count = (
    <span className="panel-note">
      {entries.length} / {MAX_QUEUE_ENTRIES}
    </span>
  );
  return (
    <Panel title="Training queue" aside={count} className="panel-queue">
      {head ? (
        <QueueHead entry={head} training={training} actions={actions} />
      ) : (
        <QueueEmpty onBrowse={onBrowse} />
      )}
      {entries.length > 0 && (
        <ol className="queue" aria-label="Training queue">
          {entries.map((entry, index) => (
            <QueueRow
              key={`${entry.skillTypeId}-${entry.level}`}
              entry={entry}
              index={index}
              count={entries.length}
              actions={actions}
              dragged={dragged}
              onDrag={setDragged}
            />
          ))}
        </ol>
      )}
      {entries.length > 0 && <QueueLength entries={entries} training={training} />}
    </Panel>
  );
}
