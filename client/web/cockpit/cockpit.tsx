// The pilot's page: who plays, and the section that the address names.
import { ChatDock } from '../chat/chat-dock.tsx';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { useRoute } from '../state/route.ts';
import { useStore } from '../state/store.ts';
import { SectionNav } from './section-nav.tsx';
import { sectionOf } from './sections.tsx';
import { TopBar } from './top-bar.tsx';

export function Cockpit({ pilot }: { pilot: Pilot }) {
  const { training } = useGame();
  const sheet = useStore(training.sheet);
  const { slug, Section } = sectionOf(useRoute().slug);
  return (
    <div className="cockpit" data-section={slug}>
      <TopBar name={pilot.name} sheet={sheet} />
      <SectionNav slug={slug} />
      <main id="content" className="section" tabIndex={-1}>
        <Section pilot={pilot} />
      </main>
      <ChatDock pilot={pilot} />
    </div>
  );
}
