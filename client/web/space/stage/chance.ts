// Chance that is the same whenever one comes back: of looks, never of rules.

/** Numbers from 0 to 1; the same seed gives the same ones. (xorshift, Marsaglia 2003) */
export function chanceOf(seed: number): () => number {
  let state = (Math.imul(seed % 4_294_967_296, 2_654_435_761) ^ 0x9e3779b9) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
  // The first numbers of near seeds are near each other.
  for (let count = 0; count < 8; count += 1) next();
  return next;
}

/** Smooth noise over a plane that closes upon itself at its left and right edges. */
export function noiseOf(chance: () => number, columns: number, rows: number) {
  const grid = Float32Array.from({ length: columns * rows }, chance);
  const at = (column: number, row: number): number =>
    grid[(row % rows) * columns + (column % columns)] ?? 0;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  /** u and v from 0 to 1. */
  return (u: number, v: number): number => {
    const x = u * columns;
    const y = v * (rows - 1);
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [along, down] = [ease(x - column), ease(y - row)];
    const upper = at(column, row) * (1 - along) + at(column + 1, row) * along;
    const lower = at(column, row + 1) * (1 - along) + at(column + 1, row + 1) * along;
    return upper * (1 - down) + lower * down;
  };
}

/** Noise of ever finer grain, from 0 to 1. */
export function cloudsOf(chance: () => number, columns: number, octaves: number) {
  const layers = Array.from({ length: octaves }, (_, octave) =>
    noiseOf(chance, columns * 2 ** octave, columns * 2 ** octave),
  );
  const whole = 2 - 2 ** (1 - octaves);
  return (u: number, v: number): number => {
    let sum = 0;
    for (const [octave, layer] of layers.entries()) sum += layer(u, v) / 2 ** octave;
    return sum / whole;
  };
}
