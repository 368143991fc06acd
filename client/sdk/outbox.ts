// Commands under way: kept until they are answered, and sent again, with the same id, over each new
// connection. The server does a command once however often it comes.
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { RefusalError, UnansweredError } from './errors.ts';

/** More than this under way is a loop that has run away. */
const MAX_UNDER_WAY = 1_000;
/** The server asks to try again: after this, then after twice as long, up to the longest. */
const RETRY_MS = 100;
const RETRY_MAX_MS = 2_000;

interface Entry {
  envelope: CommandEnvelope;
  tries: number;
  resolve(output: unknown): void;
  reject(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

export type Send = (envelope: CommandEnvelope, answered: (answer: Answer) => void) => void;

export class Outbox {
  readonly #entries = new Map<string, Entry>();
  readonly #send: Send;
  readonly #timeoutMs: number;

  constructor(send: Send, timeoutMs: number) {
    this.#send = send;
    this.#timeoutMs = timeoutMs;
  }

  /** The output of the command; rejects with RefusalError or UnansweredError. */
  call(envelope: CommandEnvelope): Promise<unknown> {
    if (this.#entries.size >= MAX_UNDER_WAY) {
      return Promise.reject(new UnansweredError('too many commands under way'));
    }
    return new Promise((resolve, reject) => {
      const { id } = envelope;
      const timer = setTimeout(
        () => this.#drop(id)?.reject(new UnansweredError(`${envelope.name} was not answered`)),
        this.#timeoutMs,
      );
      this.#entries.set(id, { envelope, tries: 0, resolve, reject, timer });
      this.#transmit(id);
    });
  }

  /** Over a new connection: what was sent over the old one may have been lost. */
  resend(): void {
    for (const id of this.#entries.keys()) this.#transmit(id);
  }

  rejectAll(error: Error): void {
    for (const id of [...this.#entries.keys()]) this.#drop(id)?.reject(error);
  }

  #transmit(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) this.#send(entry.envelope, (answer) => this.#answered(id, answer));
  }

  #answered(id: string, answer: Answer): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    if (!answer.ok && answer.refusal.code === 'OVERLOADED') {
      const delayMs = Math.min(RETRY_MS * 2 ** entry.tries++, RETRY_MAX_MS);
      setTimeout(() => this.#transmit(id), delayMs);
      return;
    }
    this.#drop(id);
    if (answer.ok) entry.resolve(answer.output);
    else entry.reject(new RefusalError(answer.refusal));
  }

  #drop(id: string): Entry | undefined {
    const entry = this.#entries.get(id);
    clearTimeout(entry?.timer);
    this.#entries.delete(id);
    return entry;
  }
}
