// Within it things can be dragged: with a mouse at once, with a finger after a moment of rest, so
// that the page still scrolls.
import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { formatQuantity } from '../lib/format.ts';
import { TypeIcon } from '../ui/type-icon.tsx';
import { dropOf, type Drop, type DropTarget } from './actions.ts';
import { nameOf, type Thing } from './things.ts';

interface Props {
  /** What is being dragged. */
  dragged: readonly Thing[];
  onDrag: (grabbed: Thing) => void;
  onDrop: (drop: Drop) => void;
  onEnd: () => void;
  children: ReactNode;
}

const START_PX = 6;
const REST_MS = 220;
/** As far as a resting finger trembles. */
const TREMBLE_PX = 8;

/** Dragging is for pointers; what is done by it is told by the section itself. */
const SILENT: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

export function DragArea({ dragged, onDrag, onDrop, onEnd, children }: Props) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: START_PX } }),
    useSensor(TouchSensor, { activationConstraint: { delay: REST_MS, tolerance: TREMBLE_PX } }),
  );
  const start = ({ active }: DragStartEvent): void => {
    const data = active.data.current as { thing: Thing } | undefined;
    if (data) onDrag(data.thing);
  };
  const end = ({ over }: DragEndEvent): void => {
    const target = over?.data.current as DropTarget | undefined;
    const drop = target && dropOf(dragged, target);
    if (drop) onDrop(drop);
    onEnd();
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={onEnd}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged[0] && <Dragged things={dragged} first={dragged[0]} />}
      </DragOverlay>
    </DndContext>
  );
}

function Dragged({ things, first }: { things: readonly Thing[]; first: Thing }) {
  return (
    <div className="dragged">
      <TypeIcon type={first.type} size={36} />
      <span>
        {things.length === 1 && first.item.quantity > 1
          ? `${formatQuantity(first.item.quantity)} × ${first.name}`
          : nameOf(things)}
      </span>
    </div>
  );
}
