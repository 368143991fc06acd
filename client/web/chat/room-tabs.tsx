// The rooms that the pilot is in, one of which is read. Arrow keys go from one to the next.
import { useRef, type KeyboardEvent } from 'react';
import { Icon } from '../ui/icon.tsx';
import { keyOf, labelOf, type Tab } from './chat-lines.ts';

interface Props {
  tabs: readonly Tab[];
  currentKey: string;
  onChoose: (key: string) => void;
  onLeave: (room: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function RoomTabs({ tabs, currentKey, onChoose, onLeave }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    const at = tabs.findIndex(({ room }) => keyOf(room.room) === currentKey);
    const next = (at + by + tabs.length) % tabs.length;
    const room = tabs[next]?.room.room;
    if (room === undefined) return;
    onChoose(keyOf(room));
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className="chat-tabs" role="tablist" aria-label="Rooms" ref={list} onKeyDown={step}>
      {tabs.map((tab) => {
        const key = keyOf(tab.room.room);
        const isCurrent = key === currentKey;
        return (
          <span key={key} className="chat-tab" data-current={isCurrent} role="presentation">
            <button
              type="button"
              role="tab"
              aria-selected={isCurrent}
              aria-controls="chat-room"
              tabIndex={isCurrent ? 0 : -1}
              onClick={() => onChoose(key)}
            >
              {labelOf(tab.room)}
              {tab.unread > 0 && <Unread count={tab.unread} />}
            </button>
            {isCurrent && tab.room.kind === 'named' && (
              <button
                type="button"
                className="button-icon"
                aria-label={`Leave ${tab.room.room}`}
                title="Leave"
                onClick={() => onLeave(tab.room.room)}
              >
                <Icon name="close" size={13} />
              </button>
            )}
          </span>
        );
      })}
    </div>
  );
}

function Unread({ count }: { count: number }) {
  return (
    <span className="chat-unread">
      {count}
      <span className="visually-hidden"> unread</span>
    </span>
  );
}
