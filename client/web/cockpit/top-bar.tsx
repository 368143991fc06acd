// Who plays, how far they are, and the way out.
import type { Sheet } from '#protocol/skills.ts';
import { ChatButton } from '../chat/chat-button.tsx';
import { Bell } from '../news/bell.tsx';
import { useGame } from '../state/game-context.ts';
import { changePilot, logOut } from '../state/session-actions.ts';
import { Icon } from '../ui/icon.tsx';
import { Logo } from '../ui/logo.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { SkillPointTotal } from './skill-point-total.tsx';

export function TopBar({ name, sheet }: { name: string; sheet: Sheet | undefined }) {
  const game = useGame();
  return (
    <header className="top-bar">
      <Logo />
      <div className="pilot">
        <h1>{name}</h1>
        {sheet && <SkillPointTotal sheet={sheet} />}
      </div>
      <ConnectionBadge />
      <ChatButton />
      <Bell />
      <button
        type="button"
        className="button-icon"
        aria-label="Change pilot"
        title="Change pilot"
        onClick={() => changePilot(game)}
      >
        <Icon name="swap" />
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label="Log out"
        title="Log out"
        onClick={() => logOut(game)}
      >
        <Icon name="exit" />
      </button>
    </header>
  );
}
