// A button that says when its work is under way, and takes no second press until it is done.
import type { ReactNode } from 'react';

interface Props {
  busy: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  onClick?: () => void;
  children: ReactNode;
}

export function BusyButton({ busy, disabled = false, type = 'submit', onClick, children }: Props) {
  return (
    <button
      type={type}
      className="button button-primary"
      aria-busy={busy}
      disabled={busy || disabled}
      onClick={onClick}
    >
      {busy && <span className="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
