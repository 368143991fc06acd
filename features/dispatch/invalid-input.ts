// What is wrong with an input, by field. The value itself is never repeated: it may be a password.
import type { z } from 'zod';
import { refuse, type Refusal } from '#protocol/refusals.ts';

/** More than this a client can not act upon at once. */
const MAX_ISSUES = 20;

export function invalidInput(error: z.ZodError, where: 'envelope' | 'input'): Refusal {
  const issues = error.issues.slice(0, MAX_ISSUES).map(({ path, message }) => ({
    path: [where, ...path.map(String)].join('.'),
    message,
  }));
  return refuse('INVALID_INPUT', { issues });
}
