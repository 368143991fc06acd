// A call that has been looked up, authorised and validated.
import type { AccountCaller, AnyCommand } from '../command.ts';

export interface Call<C extends AnyCommand = AnyCommand> {
  readonly id: string;
  readonly command: C;
  readonly caller: AccountCaller;
  readonly input: unknown;
  /** What the command's own preparation made of it. */
  readonly prepared: unknown;
}
