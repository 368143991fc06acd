// The password of a can: said, or set.
import { useState, type FormEvent } from 'react';
import { BusyButton } from '../ui/busy-button.tsx';

/** As the protocol has it. */
const MIN_LENGTH = 4;
const MAX_LENGTH = 64;

interface Props {
  label: string;
  help: string;
  submit: string;
  busy: boolean;
  /** May be left out: then it is answered as undefined. */
  isOptional?: boolean;
  /** Whether others should not read it as it is written. */
  isHidden?: boolean;
  onSubmit: (password: string | undefined) => void;
  onCancel?: () => void;
}

export function PasswordForm(props: Props) {
  const { label, help, submit, busy, isOptional = false, isHidden = false, onCancel } = props;
  const [password, setPassword] = useState('');
  const isLeftOut = isOptional && password === '';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    props.onSubmit(isLeftOut ? undefined : password);
    setPassword('');
  };
  return (
    <form className="form" onSubmit={send}>
      <label className="field">
        <span>{label}</span>
        <input
          data-autofocus
          type={isHidden ? 'password' : 'text'}
          autoComplete="off"
          maxLength={MAX_LENGTH}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <small>{help}</small>
      </label>
      <div className="actions">
        {onCancel && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
        <BusyButton busy={busy} disabled={!isLeftOut && password.length < MIN_LENGTH}>
          {submit}
        </BusyButton>
      </div>
    </form>
  );
}
