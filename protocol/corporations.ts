// Corporations over the wire, as far as property needs them: who founds one leads it.
import { z } from 'zod';
import { command, query } from './command.ts';
import { Text } from './text.ts';

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

export const MAX_OWNERS = 500;

/** Who has a wallet and things: a character, or a corporation that players founded. */
export const Owner = z.object({
  ownerId: z.int(),
  name: z.string(),
  kind: z.enum(['character', 'corporation']),
});
export type Owner = z.infer<typeof Owner>;

const OwnerId = z.int().min(0).max(2_147_483_647);

/** In the order of the ids; those of nobody are left out. */
export const getOwners = query(
  'corporations.get-owners',
  'character',
  z.strictObject({ ownerIds: z.array(OwnerId).min(1).max(MAX_OWNERS) }),
  z.array(Owner),
);
/** By the whole name, in any case: a character and a corporation may share one. */
export const findOwners = query(
  'corporations.find-owners',
  'character',
  z.strictObject({ name: Text.min(1).max(50) }),
  z.array(Owner),
);

export const commands = [createCorporation, getOwnCorporation, getOwners, findOwners] as const;
