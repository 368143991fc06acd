// Accounts over the wire: registration.
import { z } from 'zod';
import { command } from './command.ts';

export const MAX_PASSWORD_LENGTH = 128;
export const MIN_PASSWORD_LENGTH = 12;

export const Email = z.email().max(254).toLowerCase();
const Password = z.string().min(MIN_PASSWORD_LENGTH).max(MAX_PASSWORD_LENGTH);

export const register = command(
  'accounts.register',
  'anyone',
  z.strictObject({ email: Email, password: Password }),
  z.object({ accountId: z.int() }),
);

export const commands = [register] as const;
