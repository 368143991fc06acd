// One entry of a file, as far as it is read: parsed, not yet checked.

export interface Entry {
  /** The id that the file gives to the entry; empty where the whole file is one entry. */
  readonly key: string;
  /** Where the entry begins, counted from 1. */
  readonly line: number;
  readonly value: unknown;
}

/** The largest entry that is taken: the longest of the export has a hundredth of it. */
export const MAX_ENTRY_LENGTH = 16_000_000;
