// One entry of the queue: dragged with a pointer, moved with buttons by anyone.
import type { QueueEntry } from '#protocol/skills.ts';
import { levelName } from '../lib/describe-result.ts';
import { formatDuration, formatMoment } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';
import type { QueueActions } from './use-queue.ts';

interface Props {
  entry: QueueEntry;
  index: number;
  count: number;
  actions: QueueActions;
  /** The entry that is being dragged. */
  dragged: number | undefined;
  onDrag: (index: number | undefined) => void;
}

export function QueueRow({ entry, index, count, actions, dragged, onDrag }: Props) {
  const { training } = useGame();
  const name = levelName(useStore(training.skills), entry);
  const { startAt, finishAt } = entry;
  const drop = (): void => {
    if (dragged !== undefined) void actions.move(dragged, index);
    onDrag(undefined);
  };
  return (
    <li
      className="queue-row"
      draggable
      data-dragged={dragged === index}
      data-head={index === 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', name);
        onDrag(index);
      }}
      onDragOver={(event) => {
        if (dragged !== undefined) event.preventDefault();
      }}
      onDrop={drop}
      onDragEnd={() => onDrag(undefined)}
    >
      <span className="grip">
        <Icon name="grip" size={16} />
      </span>
      <div className="queue-text">
        <span className="queue-name">{name}</span>
        {startAt !== null && finishAt !== null && (
          <span className="queue-times">
            {formatDuration(finishAt - startAt)} · {formatMoment(finishAt)}
          </span>
        )}
      </div>
      <RowButtons name={name} index={index} count={count} actions={actions} />
    </li>
  );
}

function RowButtons({
  name,
  index,
  count,
  actions,
}: Omit<Props, 'entry' | 'dragged' | 'onDrag'> & { name: string }) {
  return (
    <div className="row-buttons">
      <button
        type="button"
        className="button-icon"
        aria-label={`Move ${name} up`}
        disabled={index === 0}
        onClick={() => void actions.move(index, index - 1)}
      >
        <Icon name="up" size={16} />
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label={`Move ${name} down`}
        disabled={index === count - 1}
        onClick={() => void actions.move(index, index + 1)}
      >
        <Icon name="down" size={16} />
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label={`Remove ${name}`}
        onClick={() => actions.remove(index)}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
