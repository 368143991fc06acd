// Where to: what dragging does, for keyboards, screen readers and phones.
import { useState } from 'react';
import { formatQuantity, formatVolume } from '../lib/format.ts';
import { parseQuantity } from '../lib/parse-amount.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { dropOf } from './actions.ts';
import { CapacityBar } from './capacity-bar.tsx';
import { flatten, type PlaceNode } from './places.ts';
import { nameOf, totalVolume, type PlaceRef, type Thing } from './things.ts';
import type { HangarActions } from './use-actions.ts';
import type { Hangar } from './use-hangar.ts';

interface Props {
  things: readonly Thing[];
  hangar: Hangar;
  actions: HangarActions;
}

/** A group and its first part have one address: the part stands for both. */
const isGroup = ({ locationId, flag, children }: PlaceNode): boolean =>
  children.some((child) => child.locationId === locationId && child.flag === flag);

export function MoveDialog({ things, hangar, actions }: Props) {
  const [only] = things.length === 1 ? things : [];
  const most = only?.item.quantity ?? 1;
  const [text, setText] = useState(String(most));
  const quantity = parseQuantity(text);
  const isRight = quantity !== undefined && quantity >= 1 && quantity <= most;
  const places = flatten(hangar.tree).filter(({ node }) => node.inReach);
  const move = (to: PlaceNode | (PlaceRef & { toOwnerId: number })): void => {
    actions.closeDialog();
    actions.move(things, to, most > 1 ? quantity : undefined);
  };
  return (
    <Dialog title="Move to…" onClose={actions.closeDialog}>
      <p className="dialog-text">
        {nameOf(things)}, {formatVolume(totalVolume(things))}
      </p>
      {most > 1 && (
        <label className="field">
          <span>How many of {formatQuantity(most)}</span>
          <input
            inputMode="numeric"
            value={text}
            aria-invalid={!isRight}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      )}
      <ul className="move-list" aria-label="Where to">
        {places.map(({ node, depth }) => (
          <li key={`${node.locationId} ${node.flag} ${depth}`} style={{ paddingLeft: depth * 16 }}>
            <button
              type="button"
              className="move-target"
              disabled={!isRight || isGroup(node) || !dropOf(things, { place: node })}
              onClick={() => move(node)}
            >
              <Icon name={node.icon} size={17} />
              <span className="place-name">{node.name}</span>
              {node.bay && <CapacityBar bay={node.bay} name={node.name} />}
            </button>
          </li>
        ))}
        {hangar.handovers.map(({ name, to, toOwnerId }) => (
          <li key={name}>
            <button
              type="button"
              className="move-target"
              disabled={!isRight}
              onClick={() => move({ ...to, toOwnerId })}
            >
              <Icon name="corporation" size={17} />
              <span className="place-name">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
