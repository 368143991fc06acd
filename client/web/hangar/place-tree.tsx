// The places, one under the other: chosen with a click, and a target for whatever is dragged.
import { useDroppable } from '@dnd-kit/core';
import { useId } from 'react';
import { formatQuantity } from '../lib/format.ts';
import { Icon } from '../ui/icon.tsx';
import { CapacityBar } from './capacity-bar.tsx';
import { hangarRoute } from './hangar-route.ts';
import type { PlaceNode } from './places.ts';
import type { Hangar } from './use-hangar.ts';

interface Props {
  hangar: Hangar;
  /** When a place was chosen. */
  onChoose?: () => void;
}

export function PlaceTree({ hangar, onChoose }: Props) {
  return (
    <ul className="places" aria-label="Places">
      {hangar.tree.map((node) => (
        <PlaceItem
          key={`${node.locationId} ${node.flag}`}
          node={node}
          hangar={hangar}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

function PlaceItem({ node, hangar, onChoose }: Props & { node: PlaceNode }) {
  return (
    <li>
      <PlaceRow node={node} hangar={hangar} onChoose={onChoose} />
      {node.children.length > 0 && (
        <ul className="places-inside" aria-label={`In ${node.name}`}>
          {node.children.map((child) => (
            <PlaceItem
              key={`${child.locationId} ${child.flag}`}
              node={child}
              hangar={hangar}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

function PlaceRow({ node, hangar, onChoose }: Props & { node: PlaceNode }) {
  const { locationId, flag, name, icon, bay, count, inReach } = node;
  const { setNodeRef, isOver } = useDroppable({
    id: useId(),
    data: { place: { locationId, flag } },
    disabled: !inReach,
  });
  const isShown = hangar.path.at(-1) === node;
  return (
    <div ref={setNodeRef} className="place" data-over={isOver} data-shown={isShown}>
      {node.canOpen ? (
        <button
          type="button"
          className="place-toggle"
          aria-label={`${node.isOpen ? 'Close' : 'Open'} ${name}`}
          aria-expanded={node.isOpen}
          onClick={() => hangar.toggle(locationId)}
        >
          <Icon name={node.isOpen ? 'down' : 'right'} size={14} />
        </button>
      ) : (
        <span className="place-toggle" />
      )}
      <a
        className="place-link"
        href={hangarRoute(hangar.owner, { locationId, flag })}
        aria-current={isShown ? 'true' : undefined}
        onClick={onChoose}
      >
        <Icon name={icon} size={17} />
        <span className="place-name">{name}</span>
        {!inReach && <small>far</small>}
        {count !== undefined && <span className="place-count">{formatQuantity(count)}</span>}
        {bay && bay.capacityM3 !== null && <CapacityBar bay={bay} name={name} />}
      </a>
    </div>
  );
}
