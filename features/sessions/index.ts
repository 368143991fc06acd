// The door to sessions: who is calling, as which character, and from how many clients.
import type { AnyCommand } from '../command.ts';
import { listOwnSessions } from './list-sessions.ts';
import { logInWithPassword } from './log-in.ts';
import { logOutSession } from './log-out.ts';
import { revokeEverySession } from './revoke-all.ts';
import { revokeOneSession } from './revoke-session.ts';
import { selectOwnCharacter } from './select-character.ts';
import { describeCaller } from './who-am-i.ts';

export { authenticate, touch, type SessionCaller } from './authenticate.ts';
export { expireSessions } from './expire-sessions.ts';
export { flagSessions, takeLiveSessions } from './flags.ts';
export { lastSequences } from './last-sequences.ts';
export {
  findSeated,
  leaveSeat,
  loseSeat,
  moveSeat,
  seatOf,
  takeSeat,
  takeSeats,
  type Seat,
  type SeatedCaller,
} from './seats.ts';
export { openSession } from './open-session.ts';

export const commands: AnyCommand[] = [
  logInWithPassword,
  logOutSession,
  revokeOneSession,
  revokeEverySession,
  selectOwnCharacter,
  describeCaller,
  listOwnSessions,
];
