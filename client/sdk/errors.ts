// The ways in which a call can fail.
import type { Refusal, RefusalCode } from '#protocol/refusals.ts';

/** The server refused the command: a rule is in the way, and `details` says which. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly code: RefusalCode;
  /** What the caller can do. */
  readonly help: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor({ code, message, help, details }: Refusal) {
    super(message);
    this.code = code;
    this.help = help;
    this.details = details;
  }
}

/** The client was closed, or no answer came in time. Whether the command was done is not known. */
export class UnansweredError extends Error {
  override readonly name = 'UnansweredError';
}
