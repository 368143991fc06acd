// A menu at a point of the page: walked with the arrow keys, closed by Escape or a click elsewhere.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface MenuEntry {
  name: string;
  label: string;
  icon: IconName;
}

interface Props<E extends MenuEntry> {
  label: string;
  at: { x: number; y: number };
  entries: readonly E[];
  onChoose: (entry: E) => void;
  onClose: () => void;
}

const MARGIN_PX = 8;

export function Menu<E extends MenuEntry>({ label, at, entries, onChoose, onClose }: Props<E>) {
  const element = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState({ left: at.x, top: at.y });
  useLayoutEffect(() => {
    const menu = element.current;
    if (!menu) return;
    const { width, height } = menu.getBoundingClientRect();
    const inside = (start: number, size: number, room: number): number =>
      Math.max(MARGIN_PX, Math.min(start, room - size - MARGIN_PX));
    setPosition({
      left: inside(at.x, width, document.documentElement.clientWidth),
      top: inside(at.y, height, window.innerHeight),
    });
  }, [at]);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    const close = (event: Event): void => {
      if (!(event.target instanceof Node && element.current?.contains(event.target))) onClose();
    };
    document.addEventListener('pointerdown', close, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', close, true);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);
  return (
    <div
      ref={element}
      className="menu"
      role="menu"
      aria-label={label}
      style={position}
      onKeyDown={(event) => walk(event, onClose)}
    >
      {entries.map((entry) => (
        <button
          key={entry.name}
          type="button"
          role="menuitem"
          className="menu-item"
          tabIndex={-1}
          onClick={() => {
            onClose();
            onChoose(entry);
          }}
        >
          <Icon name={entry.icon} size={16} />
          {entry.label}
        </button>
      ))}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const index = items.findIndex((item) => item === document.activeElement);
  const targets: Record<string, number> = {
    ArrowDown: (index + 1) % items.length,
    ArrowUp: (index - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target !== undefined) items[target]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') onClose();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
