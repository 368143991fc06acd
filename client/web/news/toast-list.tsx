// Toasts, spoken by screen readers as they come.
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';

export function ToastList() {
  const { toasts } = useGame();
  const list = useStore(toasts.list);
  return (
    <div className="toasts" role="log" aria-live="polite" aria-label="Notifications">
      {list.map(({ id, tone, title, help }) => (
        <div key={id} className="toast" data-tone={tone}>
          <Icon name={tone === 'bad' ? 'warning' : 'check'} />
          <div>
            <strong>{title}</strong>
            {help && <p>{help}</p>}
          </div>
          <button
            type="button"
            className="button-icon"
            aria-label={`Dismiss: ${title}`}
            onClick={() => toasts.remove(id)}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}
