// What can be said of an address and a password before they are sent: pure.
import { MIN_PASSWORD_LENGTH, register } from '#protocol/accounts.ts';

export interface Rule {
  text: string;
  met: boolean;
}

const { email: Email, password: Password } = register.input.shape;
const MIN_DISTINCT_CHARACTERS = 5;

export function isEmail(email: string): boolean {
  return Email.safeParse(email).success;
}

export function passwordRules(password: string, email: string): Rule[] {
  const mailbox = email.toLowerCase().split('@')[0] ?? '';
  const folded = password.toLowerCase();
  return [
    {
      text: `At least ${MIN_PASSWORD_LENGTH} characters`,
      met: Password.safeParse(password).success,
    },
    {
      text: `At least ${MIN_DISTINCT_CHARACTERS} different ones`,
      met: new Set(folded).size >= MIN_DISTINCT_CHARACTERS,
    },
    {
      text: 'Not your address',
      met: password !== '' && (mailbox.length < 4 || !folded.includes(mailbox)),
    },
  ];
}
