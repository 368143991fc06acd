// Skills: on a wide screen everything side by side, on a phone one part at a time.
import { useState } from 'react';
import { NewsList } from '../news/news-list.tsx';
import { AttributesPanel } from '../pilot/attributes-panel.tsx';
import { HistoryPanel } from '../pilot/history-panel.tsx';
import { QueuePanel } from '../queue/queue-panel.tsx';
import { SkillBrowser } from '../skills/skill-browser.tsx';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Loading } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { TabBar, type Tab } from './tab-bar.tsx';

export function SkillsSection() {
  const { training } = useGame();
  const sheet = useStore(training.sheet);
  const failed = useStore(training.failed);
  const [tab, setTab] = useState<Tab>('queue');
  if (!sheet) {
    return (
      <div className="page-centre">
        <Loading text={failed ? 'The server does not answer…' : 'Reading your skills…'} />
      </div>
    );
  }
  return (
    <>
      <TabBar tab={tab} onChange={setTab} />
      <div className="columns" data-tab={tab}>
        <div className="column column-queue">
          <QueuePanel sheet={sheet} onBrowse={() => setTab('skills')} />
        </div>
        <div className="column column-skills">
          <SkillBrowser sheet={sheet} />
        </div>
        <div className="column column-pilot">
          <AttributesPanel sheet={sheet} />
          <HistoryPanel totalSkillPoints={sheet.totalSkillPoints} />
        </div>
        <div className="column column-news">
          <Panel title="News">{tab === 'news' && <NewsList />}</Panel>
        </div>
      </div>
    </>
  );
}
