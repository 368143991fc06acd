// What a password must be, and which of it is met already.
import type { Rule } from '../lib/credentials.ts';
import { Icon } from '../ui/icon.tsx';

export function PasswordRules({ rules }: { rules: Rule[] }) {
  return (
    <ul className="rules" id="password-rules">
      {rules.map(({ text, met }) => (
        <li key={text} data-met={met}>
          <Icon name={met ? 'check' : 'minus'} size={14} />
          {text}
          <span className="visually-hidden">{met ? ', met' : ', not met yet'}</span>
        </li>
      ))}
    </ul>
  );
}
