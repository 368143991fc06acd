// The chat of the cockpit: tabs of rooms, what is said in one of them, and who is there. It takes
// its place beside the section and covers nothing; on a phone it is a page over it.
import { useEffect, useRef, useState } from 'react';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { useRoute } from '../state/route.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';
import { keyOf, labelOf } from './chat-lines.ts';
import { JoinDialog } from './join-dialog.tsx';
import { MemberList } from './member-list.tsx';
import { RoomTabs } from './room-tabs.tsx';
import { SaidList } from './said-list.tsx';
import { SayForm } from './say-form.tsx';

export function ChatDock({ pilot }: { pilot: Pilot }) {
  const { chat } = useGame();
  return useStore(chat.state).isShown ? <Dock pilot={pilot} /> : null;
}

function Dock({ pilot }: { pilot: Pilot }) {
  const { chat, client } = useGame();
  const { status, tabs, currentKey } = useStore(chat.state);
  const [isJoining, setJoining] = useState(false);
  const [withMembers, setWithMembers] = useState(false);
  const dock = useRef<HTMLElement>(null);
  // Where there is a keyboard: elsewhere one would come up over half of the screen.
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) dock.current?.querySelector('input')?.focus();
  }, []);
  useGivingWay();
  const tab = tabs.find(({ room }) => keyOf(room.room) === currentKey);
  const key = tab ? `${currentKey} ${tab.room.placeId ?? ''}` : '';
  const leave = (room: string): void => void client.chat.leave(room).catch(() => undefined);
  return (
    <section
      className="chat"
      aria-label="Chat"
      ref={dock}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isJoining) chat.show(false);
      }}
    >
      <header className="chat-header">
        <RoomTabs tabs={tabs} currentKey={currentKey} onChoose={chat.choose} onLeave={leave} />
        <button
          type="button"
          className="button-icon"
          aria-label="Join a room"
          title="Join a room"
          onClick={() => setJoining(true)}
        >
          <Icon name="plus" size={16} />
        </button>
        {tab && (
          <button
            type="button"
            className="button chat-count"
            aria-expanded={withMembers}
            aria-label={`Members of ${labelOf(tab.room)}: ${tab.room.memberCount}`}
            onClick={() => setWithMembers(!withMembers)}
          >
            <Icon name="pilot" size={15} /> {tab.room.memberCount}
          </button>
        )}
        <button
          type="button"
          className="button-icon"
          aria-label="Close the chat"
          title="Close"
          onClick={() => chat.show(false)}
        >
          <Icon name="down" size={16} />
        </button>
      </header>
      <div
        className="chat-body"
        id="chat-room"
        role="tabpanel"
        aria-label={tab && labelOf(tab.room)}
      >
        {tab ? <SaidList key={key} lines={tab.lines} ownId={pilot.characterId} /> : <Waiting />}
        {tab && withMembers && <MemberList key={key} room={tab.room} ownId={pilot.characterId} />}
      </div>
      {tab && <SayForm key={currentKey} room={tab.room} isOpen={status === 'open'} />}
      {isJoining && <JoinDialog onClose={() => setJoining(false)} />}
    </section>
  );
}

/** On a phone it lies over the section: whoever goes to another one wants to see that. */
function useGivingWay(): void {
  const { chat } = useGame();
  const { slug } = useRoute();
  const openedAt = useRef(slug);
  useEffect(() => {
    if (slug === openedAt.current) return;
    openedAt.current = slug;
    if (matchMedia('(max-width: 760px)').matches) chat.show(false);
  }, [chat, slug]);
}

function Waiting() {
  return (
    <p className="empty" role="status">
      Nobody carries your words yet. The chat comes by itself.
    </p>
  );
}
