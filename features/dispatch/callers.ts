// Whether a caller is of the kind that a command asks for.
import type { CallerKind } from '#protocol/command.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { AccountCaller, Visitor } from '../command.ts';

export function checkCaller(kind: CallerKind, caller: Visitor | AccountCaller): Refusal | null {
  if (kind === 'anyone') return null;
  if (!('accountId' in caller)) return refuse('NOT_LOGGED_IN');
  switch (kind) {
    case 'account':
      return null;
    case 'character':
      return caller.characterId === null ? refuse('NO_CHARACTER') : null;
    case 'admin':
      return caller.roles.includes('admin') ? null : refuse('FORBIDDEN', { role: 'admin' });
  }
}
