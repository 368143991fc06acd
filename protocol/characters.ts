// Characters over the wire: whom an account can play, and making a new one.
import { z } from 'zod';
import { command, query } from './command.ts';

const Nothing = z.strictObject({});

/** Three to 37 letters, digits, hyphens, apostrophes and spaces, none at an end or doubled. */
export const CharacterName = z
  .string()
  .min(3)
  .max(37)
  .regex(/^[A-Za-z0-9'-]+( [A-Za-z0-9'-]+){0,2}$/, "letters, digits, single spaces, - and '");

export const Character = z.object({
  characterId: z.int(),
  name: z.string(),
  bloodlineId: z.int(),
  corporationId: z.int(),
  /** Null in space. */
  stationId: z.int().nullable(),
  solarSystemId: z.int(),
  createdAt: z.number(),
});
export type Character = z.infer<typeof Character>;

export const createCharacter = command(
  'characters.create',
  'account',
  z.strictObject({ name: CharacterName, bloodlineId: z.int().positive().max(2_147_483_647) }),
  Character,
);
export const listCharacters = query('characters.list', 'account', Nothing, z.array(Character));

const Bloodline = z.object({
  bloodlineId: z.int(),
  name: z.string(),
  description: z.string(),
  raceName: z.string(),
});
export const listBloodlines = query(
  'characters.list-bloodlines',
  'anyone',
  Nothing,
  z.array(Bloodline),
);

export const commands = [createCharacter, listCharacters, listBloodlines] as const;
