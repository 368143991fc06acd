// Where a client asks before it is connected to the server of its place, and to find that server.
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';

export interface LoginDesk {
  /**
   * Asked by the session of the token, or by nobody.
   * @throws where no answer comes; whether the command was done is not known then
   */
  ask(envelope: CommandEnvelope, token: string | undefined): Promise<Answer>;
  /** Hangs up until the next time that it is asked. */
  rest(): void;
}

/** Longest wait for an answer, a launch of a server included. */
export const ANSWER_MS = 25_000;
