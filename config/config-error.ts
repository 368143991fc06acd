// Says everything that is wrong with the settings at once, each with what to do about it.

export interface ConfigProblem {
  /** The setting or variable, as the operator wrote it. */
  readonly setting: string;
  /** Where it was found. */
  readonly source: string;
  /** What stands there; masked where it is secret. */
  readonly value?: string;
  /** What should stand there. */
  readonly expected: string;
  /** A name that the operator may have meant. */
  readonly suggestion?: string;
}

/** Settings that the process must not start with. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(`The settings are wrong:\n${problems.map(describe).join('\n')}`);
    this.problems = problems;
  }
}

function describe({ setting, source, value, expected, suggestion }: ConfigProblem): string {
  const found = value === undefined ? '' : ` is ${value}`;
  const hint = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  return `  - ${setting} (${source})${found}: expected ${expected}.${hint}`;
}
