// What goes wrong with a universe, in words for the operator.

export interface ImportProblem {
  /** Path of the file inside its folder, or the source where no file is at fault. */
  readonly file: string;
  /** Where in the file, such as `3300.groupID`; empty where the whole file is at fault. */
  readonly key: string;
  /** Counted from 1; 0 where the whole file is at fault. */
  readonly line: number;
  readonly problem: string;
}

/** A universe cannot be imported. The one imported before is as it was. */
export class UniverseImportError extends Error implements ImportProblem {
  override name = 'UniverseImportError';
  readonly file: string;
  readonly key: string;
  readonly line: number;
  readonly problem: string;

  constructor({ file, key, line, problem }: ImportProblem, options?: ErrorOptions) {
    const place = line > 0 ? `${file}:${line}` : file;
    super(`${place}: ${key === '' ? '' : `${key}: `}${problem}`, options);
    this.file = file;
    this.key = key;
    this.line = line;
    this.problem = problem;
  }
}

/** Nothing has been imported into this database yet. */
export class UniverseMissingError extends Error {
  override name = 'UniverseMissingError';

  constructor() {
    super('No universe is imported. Run `npm run universe -- import <folder>`.');
  }
}
