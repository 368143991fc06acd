// One thing, as a card or as a row: dragged with a pointer, and a target for others.
import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { MouseEvent } from 'react';
import { formatQuantity, formatVolume } from '../lib/format.ts';
import { TypeIcon } from '../ui/type-icon.tsx';
import { particulars, type Thing } from './things.ts';

interface Props {
  thing: Thing;
  id: string;
  selected: boolean;
  active: boolean;
  pending: boolean;
  dragged: boolean;
  /** Whether what is dragged can be let go here. */
  takes: boolean;
  onPress: (event: MouseEvent) => void;
  onOpen: () => void;
  onMenu: (event: MouseEvent) => void;
}

export function ThingCard(props: Props) {
  const { thing, id, selected, active, pending, dragged, takes } = props;
  const { item, type, name } = thing;
  const drag = useDraggable({ id: `drag ${item.itemId}`, data: { thing } });
  const drop = useDroppable({ id: `drop ${item.itemId}`, data: { thing }, disabled: !takes });
  const setNodeRef = (node: HTMLElement | null): void => {
    drag.setNodeRef(node);
    drop.setNodeRef(node);
  };
  const about = particulars(thing);
  return (
    <div
      ref={setNodeRef}
      id={id}
      className="thing"
      role="option"
      aria-selected={selected}
      aria-label={labelOf(thing)}
      data-active={active}
      data-pending={pending}
      data-dragging={dragged}
      data-over={drop.isOver && takes}
      onClick={props.onPress}
      onDoubleClick={props.onOpen}
      onContextMenu={props.onMenu}
      {...drag.listeners}
    >
      <span className="thing-picture">
        <TypeIcon type={type} />
        {!item.singleton && <span className="thing-quantity">{formatQuantity(item.quantity)}</span>}
      </span>
      <span className="thing-name">{name}</span>
      <span className="thing-group">
        {about || (item.name === null ? type?.groupName : type?.name)}
      </span>
      <span className="thing-number">{formatQuantity(item.quantity)}</span>
      <span className="thing-volume">{formatVolume(thing.volumeM3)}</span>
    </div>
  );
}

function labelOf(thing: Thing): string {
  const { item, name, type, volumeM3, holds } = thing;
  const parts = [
    name,
    item.name === null ? '' : (type?.name ?? ''),
    item.singleton ? (holds ? 'assembled' : '') : formatQuantity(item.quantity),
    particulars(thing),
    formatVolume(volumeM3),
  ];
  return parts.filter(Boolean).join(', ');
}
