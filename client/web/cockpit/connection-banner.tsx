// Says that the server is away while it is; the client comes back by itself.
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';

export function ConnectionBanner() {
  const { status } = useGame();
  const current = useStore(status);
  if (current === 'connected') return null;
  const text =
    current === 'draining'
      ? 'The server is restarting. Your skills train on, and this page comes back by itself.'
      : 'Reconnecting… Your skills train on meanwhile.';
  return (
    <div className="banner" role="status">
      <span className="spinner" aria-hidden="true" />
      {text}
    </div>
  );
}
