// The client of an Ephemeris universe, in Node and in browsers: typed commands, results in order
// and once, over a connection that comes back by itself.
import type { Handshake } from '#protocol/envelope.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { ChatClient } from './chat/chat-client.ts';
import { newCommandId } from './command-id.ts';
import { RefusalError, UnansweredError } from './errors.ts';
import { Listeners } from './listeners.ts';
import { Outbox } from './outbox.ts';
import type { ClientEnd, Topics, Transport } from './transport.ts';
import type {
  CommandName,
  CommonOptions,
  Input,
  NotificationKind,
  Output,
  Position,
  ResultHandler,
  Status,
} from './types.ts';

export class EphemerisClient<T extends Transport = Transport> {
  /** Rooms in which pilots talk. Nothing is connected until one is joined. */
  readonly chat: ChatClient;
  protected readonly transport: T;
  readonly #listeners = new Listeners<Topics>();
  readonly #outbox: Outbox;
  #token: string | undefined;
  #position: Position | undefined;
  #status: Status = 'connecting';

  constructor(options: CommonOptions, open: (client: ClientEnd) => T) {
    this.#token = options.token;
    this.#position = options.position;
    this.#outbox = new Outbox(
      (envelope, answered) => this.transport.send(envelope, answered),
      options.answerTimeoutMs ?? 30_000,
    );
    this.transport = open(this.#end());
    this.chat = new ChatClient(this, (ears) => this.transport.chatWire(this, ears));
  }

  /** Keep it, and a later client can go on with the session. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Keep it, and a later client gets what came in between. */
  get position(): Position | undefined {
    return this.#position && { ...this.#position };
  }

  get status(): Status {
    return this.#status;
  }

  /**
   * Carries out a command of the protocol.
   * @throws RefusalError where the server refuses, UnansweredError where it does not answer
   */
  async call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    if (this.#status === 'closed') throw new UnansweredError('the client is closed');
    const output = await this.#outbox.call({ id: newCommandId(), name, input });
    if (name === 'sessions.log-in') this.#useToken((output as Output<'sessions.log-in'>).token);
    if (name === 'sessions.select-character') {
      this.#play(output as Output<'sessions.select-character'>);
    }
    return output as Output<N>;
  }

  register(email: string, password: string): Promise<Output<'accounts.register'>> {
    return this.call('accounts.register', { email, password });
  }

  /** From here on, the account calls. */
  logIn(email: string, password: string, client?: string): Promise<Output<'sessions.log-in'>> {
    return this.call('sessions.log-in', { email, password, client });
  }

  /** From here on, the character calls and its results come: those after `lastSequence`, or new. */
  selectCharacter(
    characterId: number,
    lastSequence?: number,
  ): Promise<Output<'sessions.select-character'>> {
    return this.call('sessions.select-character', { characterId, lastSequence });
  }

  /** Hears results of one kind. Returns what stops it. */
  on<K extends NotificationKind>(kind: K, handler: ResultHandler<K>): () => void {
    return this.#listeners.on('result', (result) => {
      if (result.kind === kind) handler(result.body as Parameters<typeof handler>[0], result);
    });
  }

  /** Hears every result, what becomes of the connection, and broadcasts. Returns what stops it. */
  listen<T extends keyof Topics & string>(
    topic: T,
    handler: (...args: Topics[T]) => void,
  ): () => void {
    return this.#listeners.on(topic, handler);
  }

  close(): void {
    this.chat.close();
    this.#setStatus('closed');
    this.transport.close();
    this.#outbox.rejectAll(new UnansweredError('the client was closed'));
  }

  #end(): ClientEnd {
    return {
      isClosed: () => this.#status === 'closed',
      handshake: () => this.#handshake(),
      setStatus: (status) => this.#setStatus(status),
      resend: () => this.#outbox.resend(),
      bind: (position) => this.#follow(position),
      hear: (result) => this.#hear(result),
      tell: (topic, ...args) => this.#listeners.emit(topic, ...args),
      cut: (refusal) => this.#listeners.emit('cut', refusal),
      end: (refusal) => this.#endSession(refusal),
    };
  }

  #handshake(): Handshake {
    return { ...(this.#token === undefined ? {} : { token: this.#token }), ...this.#position };
  }

  /** Results come in order; one that came already, over an earlier connection, comes once. */
  #hear(result: Topics['result'][0]): void {
    if (!this.#position || result.sequence <= this.#position.lastSequence) return;
    this.#position.lastSequence = result.sequence;
    this.#listeners.emit('result', result);
  }

  #endSession(refusal: Refusal): void {
    this.chat.close();
    this.#token = undefined;
    this.#outbox.rejectAll(new RefusalError(refusal));
    this.#listeners.emit('ended', refusal);
  }

  #useToken(token: string): void {
    this.chat.close();
    this.#token = token;
    this.#position = undefined;
    this.transport.renew();
  }

  /** A transport that tells of it itself may have done so, and results may have come since. */
  #play({ characterId, lastSequence }: Position): void {
    if (this.#position?.characterId !== characterId) this.#follow({ characterId, lastSequence });
  }

  /** Rooms are those of a pilot. */
  #follow(position: Position): void {
    if (this.#position && this.#position.characterId !== position.characterId) this.chat.close();
    this.#position = position;
  }

  #setStatus(status: Status): void {
    if (this.#status === status || this.#status === 'closed') return;
    this.#status = status;
    this.#listeners.emit('status', status);
  }
}
