// The way to the chat, and how much of it is unread.
import { countUnreadLines } from '../state/chat.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';

const MOST_SHOWN = 99;

export function ChatButton() {
  const { chat } = useGame();
  const state = useStore(chat.state);
  const unread = countUnreadLines(state);
  return (
    <button
      type="button"
      className="button-icon chat-button"
      aria-label={unread > 0 ? `Chat, ${unread} unread` : 'Chat'}
      aria-expanded={state.isShown}
      title="Chat"
      onClick={() => chat.show(!state.isShown)}
    >
      <Icon name="speech" />
      {unread > 0 && <span className="count">{unread > MOST_SHOWN ? '99+' : unread}</span>}
    </button>
  );
}
