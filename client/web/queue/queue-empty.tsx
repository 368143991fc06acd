// What stands in place of an empty queue.
import { Icon } from '../ui/icon.tsx';

export function QueueEmpty({ onBrowse }: { onBrowse: () => void }) {
  return (
    <div className="empty-queue">
      <Icon name="clock" size={36} />
      <strong>Nothing is in training</strong>
      <p>Choose a skill and a level. Whatever it needs is queued before it.</p>
      <button type="button" className="button only-phone" onClick={onBrowse}>
        Browse skills
      </button>
    </div>
  );
}
