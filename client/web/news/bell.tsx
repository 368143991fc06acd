// How much news is unread, and the way to it.
import { useState } from 'react';
import { useGame } from '../state/game-context.ts';
import { countUnread } from '../state/news.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { NewsList } from './news-list.tsx';

export function Bell() {
  const { news } = useGame();
  const unread = countUnread(useStore(news.heard));
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button-icon bell"
        aria-label={`News, ${unread} unread`}
        title="News"
        onClick={() => setOpen(true)}
      >
        <Icon name="bell" />
        {unread > 0 && <span className="count">{unread}</span>}
      </button>
      {open && (
        <Dialog title="News" side onClose={() => setOpen(false)}>
          <NewsList />
        </Dialog>
      )}
    </>
  );
}
