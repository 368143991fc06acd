// Spreads the pilot's free points anew.
import { useState } from 'react';
import type { AttributeName, Attributes } from '#protocol/skills.ts';
import { ATTRIBUTE_NAMES, canLower, canRaise, pointsLeft } from '../lib/remap.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

interface Props {
  attributes: Attributes;
  onClose: () => void;
}

export function RemapDialog({ attributes, onClose }: Props) {
  const { client, training } = useGame();
  const [chosen, setChosen] = useState(attributes);
  const { busy, problem, run } = useAction();
  const left = pointsLeft(chosen);
  const isSame = ATTRIBUTE_NAMES.every((name) => chosen[name] === attributes[name]);
  const step = (name: AttributeName, by: number): void =>
    setChosen({ ...chosen, [name]: chosen[name] + by });
  const remap = (): void =>
    run(async () => {
      await client.call('skills.remap-attributes', { attributes: chosen });
      training.refresh();
      onClose();
    });
  return (
    <Dialog title="Remap attributes" onClose={onClose}>
      <p className="dialog-text">
        What is in training goes on at the new speed from this moment. A remap is yours once a year.
      </p>
      <ul className="remap-list">
        {ATTRIBUTE_NAMES.map((name) => (
          <li key={name}>
            <span className="remap-name">{name}</span>
            <button
              type="button"
              className="button-icon"
              aria-label={`Lower ${name}`}
              disabled={!canLower(chosen, name)}
              onClick={() => step(name, -1)}
            >
              <Icon name="minus" />
            </button>
            <output aria-label={name}>{chosen[name]}</output>
            <button
              type="button"
              className="button-icon"
              aria-label={`Raise ${name}`}
              disabled={!canRaise(chosen, name)}
              onClick={() => step(name, 1)}
            >
              <Icon name="plus" />
            </button>
          </li>
        ))}
      </ul>
      <p className="remap-left" role="status">
        {left === 0 ? 'All points are spent.' : `${left} to spend.`}
      </p>
      <ProblemBox problem={problem} />
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <BusyButton type="button" busy={busy} disabled={left !== 0 || isSame} onClick={remap}>
          Remap
        </BusyButton>
      </div>
    </Dialog>
  );
}
