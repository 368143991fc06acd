// Where commands of every transport come in: who is calling, carried out, counted. Knows what is
// under way, so that a stop can wait for it.
import { randomUUID } from 'node:crypto';
import type { Answer } from '#protocol/envelope.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Visitor } from '#features/command.ts';
import { dispatch, registry } from '#features/registry.ts';
import { authenticate, type SessionCaller } from '#features/sessions/index.ts';
import type { Metrics } from './metrics.ts';

/** What is known of whoever sent a command. */
export interface Sender {
  token: string | undefined;
  address: string;
}

export interface Handled {
  answer: Answer;
  /** Null where nobody was established: a token without a session, or an edge that is stopping. */
  caller: Visitor | SessionCaller | null;
}

export class CommandDesk {
  readonly #runtime: Runtime;
  readonly #metrics: Metrics;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(runtime: Runtime, metrics: Metrics) {
    this.#runtime = runtime;
    this.#metrics = metrics;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The caller is established afresh for each command: a revoked session commands nothing. */
  async handle(sender: Sender, envelope: unknown): Promise<Handled> {
    const work = this.#measured(sender, envelope);
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

  async #measured(sender: Sender, envelope: unknown): Promise<Handled> {
    const command = knownName(envelope);
    const stop = this.#metrics.commandSeconds.startTimer({ command });
    const handled = await this.#handle(sender, envelope);
    stop();
    const { answer } = handled;
    this.#metrics.commands.inc({ command, outcome: answer.ok ? 'ok' : answer.refusal.code });
    return handled;
  }

  async #handle(sender: Sender, envelope: unknown): Promise<Handled> {
    if (this.#closed) return refused(refuse('OVERLOADED'));
    try {
      const caller = await this.identify(sender);
      if (!caller) return refused(refuse('NOT_LOGGED_IN'));
      return { caller, answer: await dispatch(this.#runtime, caller, envelope) };
    } catch (error) {
      const errorId = randomUUID();
      this.#runtime.log.error({ err: error, errorId }, 'a caller could not be established');
      return refused(refuse('OVERLOADED', { errorId }));
    }
  }

  /** Null where there is a token, and no live session of it. */
  async identify({ token, address }: Sender): Promise<Visitor | SessionCaller | null> {
    return token === undefined ? { address } : authenticate(this.#runtime, token, address);
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
