// What is chosen, and what can be done with it.
import { formatNumber, formatVolume } from '../lib/format.ts';
import { Icon } from '../ui/icon.tsx';
import { actionsFor, type ActionName } from './actions.ts';
import { nameOf, totalVolume, type Thing } from './things.ts';

interface Props {
  things: readonly Thing[];
  count: number;
  inReach: boolean;
  onPerform: (name: ActionName) => void;
  onClear: () => void;
}

/** What needs no hands. */
const FROM_AFAR: readonly ActionName[] = ['open', 'market'];

export function offersFor(things: readonly Thing[], inReach: boolean) {
  return actionsFor(things).filter(({ name }) => inReach || FROM_AFAR.includes(name));
}

export function SelectionBar({ things, count, inReach, onPerform, onClear }: Props) {
  if (things.length === 0) {
    return (
      <footer className="selection" data-empty>
        {formatNumber(count)} {count === 1 ? 'stack' : 'stacks'}
        <span className="selection-hint">
          Drag things onto places, or choose some to see what can be done with them.
        </span>
      </footer>
    );
  }
  return (
    <footer className="selection">
      <div className="selection-text">
        <strong>{things.length === 1 ? nameOf(things) : `${things.length} chosen`}</strong>
        <span>{formatVolume(totalVolume(things))}</span>
        <button type="button" className="button-icon" aria-label="Choose none" onClick={onClear}>
          <Icon name="close" size={15} />
        </button>
      </div>
      <div className="selection-actions" role="toolbar" aria-label="Actions">
        {offersFor(things, inReach).map(({ name, label, icon }) => (
          <button
            key={name}
            type="button"
            className={name === 'trash' ? 'button button-tool tool-grave' : 'button button-tool'}
            onClick={() => onPerform(name)}
          >
            <Icon name={icon} size={16} />
            {label}
          </button>
        ))}
      </div>
    </footer>
  );
}
