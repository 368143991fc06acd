// The things of a place, as a grid of cards or a list of rows: chosen as in any list of files.
import { useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { ActionName } from './actions.ts';
import {
  neighbour,
  NOTHING_SELECTED,
  reachOf,
  select,
  selectAll,
  type Selection,
} from './selection.ts';
import { ThingCard } from './thing-card.tsx';
import type { Thing } from './things.ts';

export type View = 'grid' | 'list';

interface Props {
  label: string;
  view: View;
  things: readonly Thing[];
  selection: Selection;
  pending: ReadonlySet<number>;
  dragged: readonly Thing[];
  takes: (thing: Thing) => boolean;
  onSelect: (selection: Selection) => void;
  onPerform: (name: ActionName, things: readonly Thing[]) => void;
  onMenu: (at: { x: number; y: number }, things: readonly Thing[]) => void;
}

/** Keys that do something with what is chosen. */
const KEYS: Readonly<Record<string, ActionName>> = {
  Delete: 'trash',
  F2: 'rename',
  m: 'move',
  s: 'split',
};
const ARROWS = new Set(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

const elementId = (itemId: number): string => `thing-${itemId}`;

export function ThingList(props: Props) {
  const { things, selection, onSelect, onPerform, onMenu } = props;
  const list = useRef<HTMLDivElement>(null);
  const order = things.map(({ item }) => item.itemId);
  const chosen = things.filter(({ item }) => selection.ids.has(item.itemId));

  const press = (event: MouseEvent, thing: Thing): void => {
    // A finger has no Ctrl key: it adds and takes away.
    const isTouch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
    const reach = isTouch ? 'toggle' : reachOf(event);
    onSelect(select(selection, order, thing.item.itemId, reach));
  };
  const menu = (event: MouseEvent, thing: Thing): void => {
    event.preventDefault();
    const isChosen = selection.ids.has(thing.item.itemId);
    if (!isChosen) onSelect(select(selection, order, thing.item.itemId, 'only'));
    onMenu({ x: event.clientX, y: event.clientY }, isChosen ? chosen : [thing]);
  };
  const keyDown = useKeys(props, list, order, chosen);
  return (
    <div
      ref={list}
      className="things"
      data-view={props.view}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable
      aria-activedescendant={
        selection.active === undefined ? undefined : elementId(selection.active)
      }
      tabIndex={0}
      onKeyDown={keyDown}
      onClick={(event) => {
        if (event.target === list.current) onSelect(NOTHING_SELECTED);
      }}
    >
      {things.map((thing) => (
        <ThingCard
          key={thing.item.itemId}
          thing={thing}
          id={elementId(thing.item.itemId)}
          selected={selection.ids.has(thing.item.itemId)}
          active={selection.active === thing.item.itemId}
          pending={props.pending.has(thing.item.itemId)}
          dragged={props.dragged.includes(thing)}
          takes={props.takes(thing)}
          onPress={(event) => press(event, thing)}
          onOpen={() => {
            if (thing.holds) onPerform('open', [thing]);
          }}
          onMenu={(event) => menu(event, thing)}
        />
      ))}
    </div>
  );
}

/** What keys do in the list. */
function useKeys(
  { selection, onSelect, onPerform, onMenu }: Props,
  list: RefObject<HTMLDivElement | null>,
  order: readonly number[],
  chosen: readonly Thing[],
): (event: KeyboardEvent) => void {
  const openMenuAtActive = (): void => {
    const element = document.getElementById(elementId(selection.active ?? 0));
    if (!element || chosen.length === 0) return;
    const { left, top, height } = element.getBoundingClientRect();
    onMenu({ x: left + 16, y: top + height / 2 }, chosen);
  };
  const walk = (event: KeyboardEvent): void => {
    const next = neighbour(order, selection.active, event.key, columnsOf(list.current));
    if (next === undefined) return;
    onSelect(
      event.ctrlKey
        ? { ...selection, active: next }
        : select(selection, order, next, event.shiftKey ? 'range' : 'only'),
    );
    document.getElementById(elementId(next))?.scrollIntoView({ block: 'nearest' });
  };
  return (event) => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) openMenuAtActive();
    else if (ARROWS.has(key)) walk(event);
    else if (key === 'a' && (ctrlKey || metaKey)) onSelect(selectAll(order));
    else if (key === 'Escape') onSelect(NOTHING_SELECTED);
    else if (key === ' ' && selection.active !== undefined) {
      onSelect(select(selection, order, selection.active, shiftKey ? 'range' : 'toggle'));
    } else if (key === 'Enter' && chosen[0]?.holds) onPerform('open', chosen.slice(0, 1));
    else if (key === 'Enter') openMenuAtActive();
    else if (KEYS[key] && chosen.length > 0) onPerform(KEYS[key], chosen);
    else return;
    event.preventDefault();
  };
}

/** How many stand beside each other, as the browser has laid them out. */
function columnsOf(list: HTMLElement | null): number {
  const cards = [...(list?.children ?? [])] as HTMLElement[];
  const top = cards[0]?.offsetTop;
  const columns = cards.findIndex((card) => card.offsetTop !== top);
  return columns === -1 ? Math.max(1, cards.length) : columns;
}
