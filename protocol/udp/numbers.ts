// Numbers of which the wire carries the low 32 bits.

/** The number with these low bits that is nearest to another one. */
export function expand(low: number, near: number): number {
  return near + ((low - (near % 2 ** 32)) | 0);
}
