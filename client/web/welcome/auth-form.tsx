// Logs in or registers: the same three fields.
import { useState, type FormEvent } from 'react';
import { MAX_PASSWORD_LENGTH } from '#protocol/accounts.ts';
import { isEmail, passwordRules } from '../lib/credentials.ts';
import { useGame } from '../state/game-context.ts';
import { logIn, register } from '../state/session-actions.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { PasswordRules } from './password-rules.tsx';

export type AuthMode = 'log-in' | 'register';

export function AuthForm({ mode }: { mode: AuthMode }) {
  const game = useGame();
  const { busy, problem, run } = useAction();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [stayLoggedIn, setStayLoggedIn] = useState(false);
  const isNew = mode === 'register';
  const rules = passwordRules(password, email);
  const fits = isEmail(email) && (isNew ? rules.every(({ met }) => met) : password !== '');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const credentials = { email, password, stayLoggedIn };
    run(() => (isNew ? register : logIn)(game, credentials));
  };
  return (
    <form className="form" onSubmit={submit}>
      <label className="field">
        <span>Email address</span>
        <input
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </label>
      <label className="field">
        <span>Password</span>
        <input
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          required
          maxLength={MAX_PASSWORD_LENGTH}
          aria-describedby={isNew ? 'password-rules' : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {isNew && <PasswordRules rules={rules} />}
      <label className="check">
        <input
          type="checkbox"
          checked={stayLoggedIn}
          onChange={(event) => setStayLoggedIn(event.target.checked)}
        />
        <span>Stay logged in on this device</span>
      </label>
      <ProblemBox problem={problem} />
      <BusyButton busy={busy} disabled={!fits}>
        {isNew ? 'Begin' : 'Enter the universe'}
      </BusyButton>
    </form>
  );
}
