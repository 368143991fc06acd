// What only the owner of an anchored can does: its password, and taking it up again.
import { useState } from 'react';
import { useGame } from '../state/game-context.ts';
import type { Action } from '../state/use-action.ts';
import { PasswordForm } from './password-form.tsx';

interface Props {
  debrisId: number;
  hasPassword: boolean;
  action: Action;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

export function CanOwner({ debrisId, hasPassword, action, onChanged, onClose }: Props) {
  const { client } = useGame();
  const [isAsking, setAsking] = useState(false);
  const set = (password: string | null): void =>
    action.run(async () => {
      await client.call('space.set-can-password', { debrisId, password });
      setAsking(false);
      await onChanged();
    });
  const takeUp = (): void =>
    action.run(async () => {
      await client.call('space.unanchor-can', { debrisId });
      onClose();
    });
  if (isAsking) {
    return (
      <PasswordForm
        label="New password"
        help="Whoever has unlocked it before has to do so anew."
        submit="Set"
        busy={action.busy}
        onSubmit={(password = '') => set(password)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <section className="can-owner" aria-label="Your can">
      <p className="dialog-text">
        {hasPassword
          ? 'It opens to you, and to whoever knows its password.'
          : 'It has no password, and opens to you alone.'}
      </p>
      <div className="can-buttons">
        <button
          type="button"
          className="button"
          disabled={action.busy}
          onClick={() => setAsking(true)}
        >
          {hasPassword ? 'Change password…' : 'Set password…'}
        </button>
        {hasPassword && (
          <button type="button" className="button" disabled={action.busy} onClick={() => set(null)}>
            Remove password
          </button>
        )}
        <button type="button" className="button" disabled={action.busy} onClick={takeUp}>
          Take aboard
        </button>
      </div>
    </section>
  );
}
