// What a bench is, and how its figures come out.

/** Figures by key, in the units that the key names. */
export type Figures = Record<string, number>;

/** One line of a bench: what was measured, and what came of it. */
export interface Line {
  readonly measured: string;
  readonly figures: Figures;
}

/** What some benches can be run with. */
export interface BenchOptions {
  readonly seconds?: number;
  readonly clients?: number;
  /** How many crowds they are in. */
  readonly places?: number;
}

export interface Bench {
  readonly name: string;
  /** Runs it all, reporting each line as it comes; answers the figures to be judged. */
  run(report: (line: Line) => void, options: BenchOptions): Promise<Figures>;
}

/** The value below which this share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** To three significant digits: more would only pretend. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
