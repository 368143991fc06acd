// The door to accounts: who may log in, and what for.
import type { AnyCommand } from '../command.ts';
import { registerAccount } from './register.ts';

export { findAccount, grantRole, revokeRole, ROLES, type Role } from './accounts.ts';
export { banAccount, refuseBanned, unbanAccount } from './bans.ts';
export { hashPassword, verifyPassword } from './passwords.ts';
export { countAttempt, expireAttempts, forgetAttempts } from './throttle.ts';

export const commands: AnyCommand[] = [registerAccount];
