// The whole page: which part of it is shown depends on who is there.
import { useEffect } from 'react';
import { Characters } from './characters/characters.tsx';
import { Cockpit } from './cockpit/cockpit.tsx';
import { ConnectionBanner } from './cockpit/connection-banner.tsx';
import { sectionOf } from './cockpit/sections.tsx';
import { ToastList } from './news/toast-list.tsx';
import { useGame } from './state/game-context.ts';
import type { Session } from './state/game.ts';
import { useRoute } from './state/route.ts';
import { useStore } from './state/store.ts';
import { Loading } from './ui/loading.tsx';
import { Welcome } from './welcome/welcome.tsx';

export function App() {
  const { session } = useGame();
  const current = useStore(session);
  const { label } = sectionOf(useRoute().slug);
  useEffect(() => {
    const parts = current.phase === 'pilot' ? [label, current.pilot.name] : [];
    document.title = [...parts, 'Ephemeris'].join(' · ');
  }, [current, label]);
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to content
      </a>
      <ConnectionBanner />
      <Page session={current} />
      <ToastList />
    </>
  );
}

function Page({ session }: { session: Session }) {
  switch (session.phase) {
    case 'starting':
      return (
        <main id="content" className="page-centre">
          <Loading text="Finding your session…" />
        </main>
      );
    case 'visitor':
      return <Welcome notice={session.notice} />;
    case 'account':
      return <Characters />;
    case 'pilot':
      return <Cockpit key={session.pilot.characterId} pilot={session.pilot} />;
  }
}
