// Where commands of every transport come in: who is calling, carried out, counted. Knows what is
// under way, so that a stop can wait for it.
import { randomUUID } from 'node:crypto';
import type { Answer } from '#protocol/envelope.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Visitor } from '../command.ts';
import { dispatch, registry } from '../registry.ts';
import { authenticate, type SessionCaller } from '../sessions/index.ts';

/** How a transport knows who is calling, at this moment: null where nobody is, any more. */
export type Identify = () => Promise<Visitor | SessionCaller | null>;

/** By the name of the command, `unknown` where there is none of that name. */
export type OnAnswered = (command: string, answer: Answer, durationMs: number) => void;

export interface Handled {
  answer: Answer;
  /** Null where nobody was established: a token without a session, or an edge that is stopping. */
  caller: Visitor | SessionCaller | null;
}

export class CommandDesk {
  readonly #runtime: Runtime;
  readonly #onAnswered: OnAnswered;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(runtime: Runtime, onAnswered: OnAnswered) {
    this.#runtime = runtime;
    this.#onAnswered = onAnswered;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The caller is established afresh for each command: a revoked session commands nothing. */
  async handle(identify: Identify, envelope: unknown): Promise<Handled> {
    const work = this.#measured(identify, envelope);
    this.#underWay.add(work);
    try {
      return await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  /** Takes no more commands, and waits for those under way, up to a limit. */
  async close(limitMs: number): Promise<void> {
    this.#closed = true;
    const { clock } = this.#runtime;
    const { promise: tooLong, resolve } = Promise.withResolvers<void>();
    const timer = clock.setTimeout(resolve, limitMs);
    await Promise.race([Promise.allSettled(this.#underWay), tooLong]);
    clock.clearTimeout(timer);
  }

  async #measured(identify: Identify, envelope: unknown): Promise<Handled> {
    const startedAt = performance.now();
    const handled = await this.#handle(identify, envelope);
    const durationMs = performance.now() - startedAt;
    this.#onAnswered(knownName(envelope), handled.answer, durationMs);
    return handled;
  }

  async #handle(identify: Identify, envelope: unknown): Promise<Handled> {
    if (this.#closed) return refused(refuse('OVERLOADED'));
    try {
      const caller = await identify();
      if (!caller) return refused(refuse('NOT_LOGGED_IN'));
      return { caller, answer: await dispatch(this.#runtime, caller, envelope) };
    } catch (error) {
      const errorId = randomUUID();
      this.#runtime.log.error({ err: error, errorId }, 'a caller could not be established');
      return refused(refuse('OVERLOADED', { errorId }));
    }
  }

  /** By a session's token, where there is one. */
  identifyBy(token: string | undefined, address: string): Identify {
    if (token === undefined) return () => Promise.resolve({ address });
    return () => authenticate(this.#runtime, token, address);
  }
}

function refused(refusal: Refusal): Handled {
  return { answer: { ok: false, refusal }, caller: null };
}

/** A name that a client made up must not become a label. */
function knownName(envelope: unknown): string {
  const name = (envelope as { name?: unknown } | null)?.name;
  return typeof name === 'string' && registry.has(name) ? name : 'unknown';
}
