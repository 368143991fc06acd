// The pilot's attributes: what training counts with, and where it comes from.
import { useState } from 'react';
import type { Sheet } from '#protocol/skills.ts';
import { formatMoment } from '../lib/format.ts';
import { ATTRIBUTE_NAMES } from '../lib/remap.ts';
import { useGame } from '../state/game-context.ts';
import { Panel } from '../ui/panel.tsx';
import { RemapDialog } from './remap-dialog.tsx';

/** The length of a full bar: all free points in one attribute, and the best implant. */
const FULL = 32;

export function AttributesPanel({ sheet }: { sheet: Sheet }) {
  const { training } = useGame();
  const [open, setOpen] = useState(false);
  const { attributes, effectiveAttributes, bonusRemaps, remapAvailableAt } = sheet;
  const isYearly = remapAvailableAt <= training.now();
  const canRemap = isYearly || bonusRemaps > 0;
  return (
    <Panel title="Attributes">
      <dl className="attributes">
        {ATTRIBUTE_NAMES.map((name) => {
          const bonus = effectiveAttributes[name] - attributes[name];
          return (
            <div key={name} className="attribute">
              <dt>{name}</dt>
              <dd>
                {effectiveAttributes[name]}
                {bonus > 0 && <small>+{bonus}</small>}
              </dd>
              <span className="attribute-bar" aria-hidden="true">
                <span style={{ transform: `scaleX(${effectiveAttributes[name] / FULL})` }} />
              </span>
            </div>
          );
        })}
      </dl>
      <div className="remap">
        <button type="button" className="button" disabled={!canRemap} onClick={() => setOpen(true)}>
          Remap
        </button>
        <small>
          {isYearly ? 'Yearly remap ready' : `Yearly: ${formatMoment(remapAvailableAt)}`} ·{' '}
          {bonusRemaps} bonus
        </small>
      </div>
      {open && <RemapDialog attributes={attributes} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
