// Whether what is shown is up to the moment.
import type { Status } from '../../sdk/index.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';

const TEXT: Record<Status, string> = {
  connected: 'Live',
  connecting: 'Reconnecting',
  draining: 'Restarting',
  closed: 'Closed',
};

export function ConnectionBadge() {
  const { status } = useGame();
  const current = useStore(status);
  return (
    <span className="badge" data-status={current}>
      <span className="badge-dot" aria-hidden="true" />
      {TEXT[current]}
    </span>
  );
}
