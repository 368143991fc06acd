// What somebody may have meant.
import { distance } from 'fastest-levenshtein';

const MOST = 3;

/** The nearest of the names that are near at all. */
export function closest(text: string, names: readonly string[]): string[] {
  const near = names
    .map((name) => ({ name, far: distance(text, name) }))
    .filter(({ name, far }) => far <= Math.max(2, name.length / 2) || name.startsWith(text));
  return near
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}
