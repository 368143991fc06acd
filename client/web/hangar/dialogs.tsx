// What is asked before something is done: where to, how many, what name, and whether really.
import { useState, type FormEvent } from 'react';
import { formatQuantity, formatVolume } from '../lib/format.ts';
import { parseQuantity } from '../lib/parse-amount.ts';
import { Dialog } from '../ui/dialog.tsx';
import { nameOf, totalVolume, type Thing } from './things.ts';
import type { HangarActions } from './use-actions.ts';

interface Props {
  things: readonly Thing[];
  actions: HangarActions;
}

const MAX_NAME = 100;

export function SplitDialog({ thing, actions }: { thing: Thing; actions: HangarActions }) {
  const { quantity: all } = thing.item;
  const most = all - 1;
  const [text, setText] = useState(String(Math.floor(all / 2)));
  const quantity = parseQuantity(text);
  const isRight = quantity !== undefined && quantity >= 1 && quantity <= most;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isRight) return;
    actions.closeDialog();
    actions.split(thing, quantity);
  };
  return (
    <Dialog title={`Split ${thing.name}`} onClose={actions.closeDialog}>
      <form className="form" onSubmit={submit}>
        <label className="field">
          <span>How many go to a stack of their own</span>
          <input
            inputMode="numeric"
            data-autofocus
            value={text}
            aria-invalid={!isRight}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
          <small>
            {isRight
              ? `${formatQuantity(all - quantity)} stay behind.`
              : `A whole number from 1 to ${formatQuantity(most)}.`}
          </small>
        </label>
        <input
          className="slider"
          type="range"
          aria-label="How many"
          min={1}
          max={most}
          value={isRight ? quantity : 1}
          onChange={(event) => setText(event.target.value)}
        />
        <DialogButtons actions={actions} label="Split" disabled={!isRight} />
      </form>
    </Dialog>
  );
}

export function RenameDialog({ thing, actions }: { thing: Thing; actions: HangarActions }) {
  const [name, setName] = useState(thing.item.name ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    actions.closeDialog();
    actions.rename(thing, name.trim() === '' ? null : name.trim());
  };
  return (
    <Dialog title={`Rename ${thing.name}`} onClose={actions.closeDialog}>
      <form className="form" onSubmit={submit}>
        <label className="field">
          <span>Name</span>
          <input
            data-autofocus
            value={name}
            maxLength={MAX_NAME}
            placeholder={thing.type?.name}
            onChange={(event) => setName(event.target.value)}
          />
          <small>Without one it is called what it is.</small>
        </label>
        <DialogButtons actions={actions} label="Rename" disabled={false} />
      </form>
    </Dialog>
  );
}

export function TrashDialog({ things, actions }: Props) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    actions.closeDialog();
    actions.trash(things);
  };
  return (
    <Dialog title="Trash for good?" onClose={actions.closeDialog}>
      <form className="form" onSubmit={submit}>
        <p className="dialog-text">
          <strong>{nameOf(things)}</strong>, {formatVolume(totalVolume(things))}, will be gone from
          the universe. Nobody can bring it back.
        </p>
        <DialogButtons actions={actions} label="Trash" disabled={false} isGrave />
      </form>
    </Dialog>
  );
}

interface ButtonsProps {
  actions: HangarActions;
  label: string;
  disabled: boolean;
  isGrave?: boolean;
}

function DialogButtons({ actions, label, disabled, isGrave = false }: ButtonsProps) {
  return (
    <div className="actions">
      <button
        type="button"
        className="button"
        data-autofocus={isGrave ? true : undefined}
        onClick={actions.closeDialog}
      >
        Cancel
      </button>
      <button
        type="submit"
        className={`button ${isGrave ? 'button-grave' : 'button-primary'}`}
        disabled={disabled}
      >
        {label}
      </button>
    </div>
  );
}
