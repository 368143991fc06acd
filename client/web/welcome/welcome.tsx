// Who is not logged in is told what this is, and can log in or register.
import { useState } from 'react';
import { Logo } from '../ui/logo.tsx';
import { Orbits } from './orbits.tsx';
import { AuthForm, type AuthMode } from './auth-form.tsx';

const MODES: { mode: AuthMode; text: string }[] = [
  { mode: 'log-in', text: 'Log in' },
  { mode: 'register', text: 'Create account' },
];

export function Welcome({ notice }: { notice: string | undefined }) {
  const [mode, setMode] = useState<AuthMode>('log-in');
  return (
    <main id="content" className="welcome">
      <Orbits />
      <div className="welcome-intro">
        <Logo size={64} />
        <h1>Ephemeris</h1>
        <p className="welcome-lead">The universe that never logs off.</p>
        <p>
          Skills train, hours pass and stars move to their exact second, whether you are here or
          not. When something is done, you hear of it at once.
        </p>
      </div>
      <section className="panel welcome-panel" aria-label="Account">
        <div className="segments" role="group" aria-label="Log in or create an account">
          {MODES.map(({ mode: own, text }) => (
            <button
              key={own}
              type="button"
              className="segment"
              aria-pressed={mode === own}
              onClick={() => setMode(own)}
            >
              {text}
            </button>
          ))}
        </div>
        {notice && (
          <p className="notice" role="status">
            {notice}
          </p>
        )}
        <AuthForm key={mode} mode={mode} />
      </section>
    </main>
  );
}
