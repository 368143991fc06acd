// How many characters an account may have.

export const MAX_CHARACTERS = 3;

export function isFull(characterCount: number): boolean {
  return characterCount >= MAX_CHARACTERS;
}
