// The client of an Ephemeris universe, in Node and in browsers: typed commands, results in order
// and once, over a connection that comes back by itself.
import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, Handshake, Result, ServerEvents } from '#protocol/envelope.ts';
import type { Refusal } from '#protocol/refusals.ts';
import { newCommandId } from './command-id.ts';
import { RefusalError, UnansweredError } from './errors.ts';
import { Listeners } from './listeners.ts';
import { Outbox } from './outbox.ts';
import type {
  ClientOptions,
  CommandName,
  Input,
  NotificationKind,
  Output,
  Position,
  ResultHandler,
  Status,
} from './types.ts';

/** The first wait before connecting again; each further one is twice as long, and blurred. */
const RECONNECT_DELAY_MS = 200;

interface Topics extends Record<string, unknown[]> {
  result: [result: Result];
  status: [status: Status];
  /** The session is over: whatever is called next is called by nobody, until logged in again. */
  ended: [refusal: Refusal];
  /** Hung up upon; the client connects again. */
  cut: [refusal: Refusal];
  /** What was read of the character may be out of date. */
  refresh: [];
  broadcast: [event: string, body: unknown];
}

export class EphemerisClient {
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  readonly #listeners = new Listeners<Topics>();
  readonly #outbox: Outbox;
  #token: string | undefined;
  #position: Position | undefined;
  #status: Status = 'connecting';
  #reconnectMs = RECONNECT_DELAY_MS;
  readonly #reconnectMaxMs: number;

  constructor(options: ClientOptions) {
    this.#token = options.token;
    this.#position = options.position;
    this.#reconnectMaxMs = options.reconnectDelayMaxMs ?? 5_000;
    this.#socket = io(options.url, {
      transports: ['websocket'],
      reconnectionDelay: RECONNECT_DELAY_MS,
      reconnectionDelayMax: this.#reconnectMaxMs,
      forceNew: true,
      auth: (give) => give(this.#handshake()),
    });
    this.#outbox = new Outbox((envelope, answered) => {
      // Not buffered by the socket: what is unanswered is sent again once it is connected.
      if (this.#socket.connected) this.#socket.emit('command', envelope, answered);
    }, options.answerTimeoutMs ?? 30_000);
    this.#listen();
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
    this.#setStatus('closed');
    this.#socket.disconnect();
    this.#outbox.rejectAll(new UnansweredError('the client was closed'));
  }

  #handshake(): Handshake {
    return { ...(this.#token === undefined ? {} : { token: this.#token }), ...this.#position };
  }

  #listen(): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#reconnectMs = RECONNECT_DELAY_MS;
      this.#setStatus('connected');
      this.#outbox.resend();
    });
    socket.on('bound', (position) => (this.#position = position));
    socket.on('result', (result) => this.#hear(result));
    socket.on('refresh', () => this.#listeners.emit('refresh'));
    socket.on('broadcast', (event, body) => this.#listeners.emit('broadcast', event, body));
    socket.on('draining', () => this.#setStatus('draining'));
    socket.on('cut', (refusal) => this.#cut(refusal));
    socket.on('connect_error', (error) => {
      const { data } = error as { data?: Refusal };
      if (data) this.#cut(data);
      if (!socket.active) this.#reconnectSoon(data);
    });
    socket.on('disconnect', (reason) => {
      this.#setStatus('connecting');
      if (reason === 'io server disconnect') this.#reconnectSoon();
    });
  }

  /** Results come in order; one that came already, over an earlier connection, comes once. */
  #hear(result: Result): void {
    if (!this.#position || result.sequence <= this.#position.lastSequence) return;
    this.#position.lastSequence = result.sequence;
    this.#listeners.emit('result', result);
  }

  #cut(refusal: Refusal): void {
    if (refusal.code !== 'NOT_LOGGED_IN') {
      this.#listeners.emit('cut', refusal);
      return;
    }
    this.#token = undefined;
    this.#outbox.rejectAll(new RefusalError(refusal));
    this.#listeners.emit('ended', refusal);
  }

  /** Where the server hung up itself, the socket does not come back by itself. */
  #reconnectSoon(refusal?: Refusal): void {
    const asked = refusal?.details.retryAfterMs;
    const delayMs = typeof asked === 'number' ? asked : this.#reconnectMs * (0.5 + Math.random());
    this.#reconnectMs = Math.min(this.#reconnectMs * 2, this.#reconnectMaxMs);
    setTimeout(() => {
      if (this.#status !== 'closed') this.#socket.connect();
    }, delayMs);
  }

  /** A connection is of one session for as long as it lasts. */
  #useToken(token: string): void {
    this.#token = token;
    this.#position = undefined;
    this.#setStatus('connecting');
    this.#socket.disconnect().connect();
  }

  #setStatus(status: Status): void {
    if (this.#status === status || this.#status === 'closed') return;
    this.#status = status;
    this.#listeners.emit('status', status);
  }
}
