// The parts of the skills section, of which a phone shows one at a time.
import { useGame } from '../state/game-context.ts';
import { countUnread } from '../state/news.ts';
import { useStore } from '../state/store.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

export type Tab = 'queue' | 'skills' | 'pilot' | 'news';

const TABS: { tab: Tab; text: string; icon: IconName }[] = [
  { tab: 'queue', text: 'Queue', icon: 'queue' },
  { tab: 'skills', text: 'Skills', icon: 'book' },
  { tab: 'pilot', text: 'Pilot', icon: 'pilot' },
  { tab: 'news', text: 'News', icon: 'bell' },
];

export function TabBar({ tab, onChange }: { tab: Tab; onChange: (tab: Tab) => void }) {
  const { news } = useGame();
  const unread = countUnread(useStore(news.heard));
  return (
    <nav className="tab-bar" aria-label="Parts of the page">
      {TABS.map(({ tab: own, text, icon }) => (
        <button
          key={own}
          type="button"
          className="tab"
          aria-current={tab === own ? 'page' : undefined}
          onClick={() => onChange(own)}
        >
          <Icon name={icon} size={20} />
          {text}
          {own === 'news' && unread > 0 && <span className="count">{unread}</span>}
        </button>
      ))}
    </nav>
  );
}
