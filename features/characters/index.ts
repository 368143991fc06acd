// The door to characters: whom an account can play.
import type { AnyCommand } from '../command.ts';
import { createOwnCharacter } from './create-character.ts';
import { listOwnCharacters } from './list-characters.ts';
import { listPlayableBloodlines } from './list-bloodlines.ts';

export { placesOf, whereabouts } from './whereabouts.ts';

export const commands: AnyCommand[] = [
  createOwnCharacter,
  listOwnCharacters,
  listPlayableBloodlines,
];
