// Standings over the wire: what factions and corporations of the universe think of a character.
import { z } from 'zod';
import { command, query } from './command.ts';

const Id = z.int().positive().max(2_147_483_647);

export const Standing = z.object({
  /** The faction or corporation that holds it. */
  fromId: z.int(),
  standing: z.number().min(-10).max(10),
});
export type Standing = z.infer<typeof Standing>;

/** A character's own. */
export const listStandings = query(
  'standings.list',
  'character',
  z.strictObject({}),
  z.array(Standing),
);

export const setStanding = command(
  'standings.set',
  'admin',
  z.strictObject({ characterId: Id, fromId: Id, standing: z.number().min(-10).max(10) }),
  z.object({ characterId: z.int(), fromId: z.int(), standing: z.number() }),
);

export const commands = [listStandings, setStanding] as const;
