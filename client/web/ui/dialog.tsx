// A dialog of the browser's own: it traps the focus, closes on Escape and gives the focus back.
// Within it, `data-autofocus` says where to begin.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface Props {
  title: string;
  /** Where it stands: in the middle, or along the right edge. */
  side?: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ title, side = false, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the page: else the focus would be lost with it.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={side ? 'dialog dialog-side' : 'dialog'}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="dialog-body">
        <header className="dialog-header">
          <h2>{title}</h2>
          <button type="button" className="button-icon" aria-label="Close" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
