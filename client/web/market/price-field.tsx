// A price as one writes it, with the prices next to it that the market takes.
import { useId } from 'react';
import { formatAmount } from '../lib/format.ts';
import { parseMoney } from '../lib/parse-amount.ts';
import { isTick, nearestTicks, nextTick } from '../lib/price-tick.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  text: string;
  onChange: (text: string) => void;
  /** Prices to take over, by what they are. */
  picks?: readonly (readonly [label: string, cents: string | undefined])[];
}

export function PriceField({ text, onChange, picks = [] }: Props) {
  const id = useId();
  const cents = parseMoney(text);
  const isTaken = cents !== undefined && isTick(cents);
  const step = (direction: 1n | -1n): void => {
    if (cents !== undefined && cents > 0n) onChange(formatAmount(nextTick(cents, direction)));
  };
  return (
    <div className="field">
      <label htmlFor={id}>Price of one, ISK</label>
      <div className="stepper">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={text !== '' && !isTaken}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1n : -1n);
          }}
        />
        <button
          type="button"
          className="button-icon"
          aria-label="Lower the price by a tick"
          onClick={() => step(-1n)}
        >
          <Icon name="minus" size={16} />
        </button>
        <button
          type="button"
          className="button-icon"
          aria-label="Raise the price by a tick"
          onClick={() => step(1n)}
        >
          <Icon name="plus" size={16} />
        </button>
      </div>
      <div id={`${id}-help`} className="field-help" aria-live="polite">
        <PriceHelp text={text} cents={cents} onChange={onChange} />
      </div>
      <div className="picks">
        {picks.map(
          ([label, price]) =>
            price !== undefined && (
              <button
                key={label}
                type="button"
                className="chip"
                onClick={() => onChange(formatAmount(price))}
              >
                {label} <b>{formatAmount(price)}</b>
              </button>
            ),
        )}
      </div>
    </div>
  );
}

interface HelpProps {
  text: string;
  cents: bigint | undefined;
  onChange: (text: string) => void;
}

function PriceHelp({ text, cents, onChange }: HelpProps) {
  if (text.trim() === '') return null;
  if (cents === undefined || cents === 0n) {
    return <>Write an amount such as {formatAmount(123_450n)} or 1.5m.</>;
  }
  if (isTick(cents)) return null;
  const { below, above } = nearestTicks(cents);
  return (
    <>
      Prices have four significant digits at the most. Take{' '}
      {[below, above].map((price, index) => (
        <span key={String(price)}>
          {index > 0 && ' or '}
          <button type="button" className="link" onClick={() => onChange(formatAmount(price))}>
            {formatAmount(price)}
          </button>
        </span>
      ))}
      .
    </>
  );
}
