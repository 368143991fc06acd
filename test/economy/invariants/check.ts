// What an invariant is: a sentence, and a question that answers a row for all that breaks it.

export interface Check {
  readonly what: string;
  /** `:now` in it is the moment at which the snapshot is judged. */
  readonly sql: string;
}
