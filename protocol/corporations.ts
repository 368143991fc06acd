// Corporations over the wire, as far as property needs them: who founds one leads it.
import { z } from 'zod';
import { command, query } from './command.ts';

const Corporation = z.object({
  corporationId: z.int(),
  name: z.string(),
  ticker: z.string(),
  leaderId: z.int(),
});
export type Corporation = z.infer<typeof Corporation>;

const Name = z
  .string()
  .min(3)
  .max(50)
  .regex(/^\S+( \S+)*$/, 'single spaces, none at an end');

export const createCorporation = command(
  'corporations.create',
  'character',
  z.strictObject({ name: Name, ticker: z.string().regex(/^[A-Z0-9]{1,5}$/) }),
  Corporation,
);
/** The one that the character leads; null where it leads none. */
export const getOwnCorporation = query(
  'corporations.get-own',
  'character',
  z.strictObject({}),
  Corporation.nullable(),
);

export const commands = [createCorporation, getOwnCorporation] as const;
