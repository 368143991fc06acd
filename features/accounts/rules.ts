// What a password must be: pure, so that a client can check it while it is typed.

/** Fewer different characters than this are a pattern, however long. */
const MIN_DISTINCT_CHARACTERS = 5;
/** Shorter names of mailboxes turn up in honest passwords by chance. */
const MIN_TELLING_LENGTH = 4;

/** Why the password is too easily guessed, or null. Its length is the schema's concern. */
export function weaknessOf(password: string, email: string): string | null {
  const folded = password.toLowerCase();
  const [mailbox = '', domain = ''] = email.toLowerCase().split('@');
  const telling = [mailbox, domain].filter((part) => part.length >= MIN_TELLING_LENGTH);
  if (telling.some((part) => folded.includes(part))) return 'contains the email address';
  if (new Set(folded).size < MIN_DISTINCT_CHARACTERS) return 'repeats a few characters';
  if (isRun(folded)) return 'is a run of neighbouring characters';
  return null;
}

/** `abcdefghijkl`, `987654321098`: each character one step from the one before, nearly always. */
function isRun(password: string): boolean {
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  return steps.filter((step) => step <= 1).length >= steps.length - 2;
}
