// One socket of a client: its commands go to the desk, its character's results come from the hub.
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io';
import type { Answer, ClientEvents, Handshake, ServerEvents } from '#protocol/envelope.ts';
import { connect } from '#protocol/login.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import type { Visitor } from '#features/command.ts';
import { Stream, type Handled } from '#features/serving/index.ts';
import type { SessionCaller } from '#features/sessions/index.ts';
import type { EdgeContext } from './context.ts';
import { drained, isTooSlow, terminate } from './backpressure.ts';
import { ChatGateway } from './chat-gateway.ts';
import { followUp } from './follow-up.ts';
import { Gateway } from './gateway.ts';

export type EdgeSocket = Socket<ClientEvents, ServerEvents>;

/** Of an event that is none, this much is repeated. */
const MAX_EVENT_LENGTH = 100;

export class Connection {
  readonly sessionId: number | null;
  readonly #edge: EdgeContext;
  readonly #socket: EdgeSocket;
  readonly #handshake: Handshake;
  readonly #address: string;
  readonly #gateway: Gateway;
  readonly #chat: ChatGateway;
  #stream: Stream | null = null;

  constructor(
    edge: EdgeContext,
    socket: EdgeSocket,
    handshake: Handshake,
    caller: Visitor | SessionCaller,
  ) {
    this.#edge = edge;
    this.#socket = socket;
    this.#handshake = handshake;
    this.#address = caller.address;
    this.sessionId = 'sessionId' in caller ? caller.sessionId : null;
    this.#gateway = this.#createGateway();
    this.#chat = this.#createChat();
  }

  get characterId(): number | null {
    return this.#stream?.characterId ?? null;
  }

  get #connId(): string {
    return (this.#socket.conn as unknown as { id: string }).id;
  }

  /** Whatever a client sends is answered, if it can be: where it is no command, by a refusal. */
  listen(): void {
    this.#socket.onAny((event: string, ...args: unknown[]) => {
      const acknowledge = args.at(-1);
      if (event === 'command' || typeof acknowledge !== 'function') return;
      const refusal = refuse('UNKNOWN_COMMAND', { event: event.slice(0, MAX_EVENT_LENGTH) });
      (acknowledge as (answer: Answer) => void)({ ok: false, refusal });
    });
    this.#socket.on('command', (envelope, acknowledge) => {
      if (typeof acknowledge !== 'function') return;
      this.#answer(envelope).then(acknowledge, (error: unknown) => {
        this.#edge.log.error({ err: error }, 'a command was not answered');
        this.cut(refuse('INTERNAL'));
      });
    });
  }

  /** Lets the results of a character flow, and no other's. */
  bind(characterId: number | null, afterSequence: number): void {
    if (characterId === this.characterId) return;
    if (this.#stream) this.#edge.hub.leave(this.#stream);
    this.#stream = null;
    this.#gateway.leave('NOT_LOGGED_IN');
    this.#chat.leave();
    if (characterId === null || this.#socket.disconnected) return;
    this.#stream = this.#createStream(characterId);
    this.#edge.hub.join(this.#stream, afterSequence).catch((error: unknown) => {
      this.#edge.log.warn({ err: error }, 'a character could not be subscribed to');
      this.cut(refuse('OVERLOADED'));
    });
  }

  /** Resumes where the client says that it was, if it was with this character. */
  resume({ characterId, heardAfter }: SessionCaller): void {
    const { characterId: seen = characterId, lastSequence = heardAfter } = this.#handshake;
    this.bind(characterId, seen === characterId ? lastSequence : heardAfter);
  }

  /** Its pilot has come in by another socket. */
  leaveSpace(): void {
    this.#gateway.leave('LOGGED_IN_ELSEWHERE');
  }

  refresh(): void {
    this.#socket.emit('refresh');
  }

  /** Hangs up, saying why. */
  cut(refusal: Refusal): void {
    if (this.#socket.disconnected) return;
    this.#edge.metrics.cuts.inc({ reason: refusal.code });
    this.#socket.emit('cut', refusal);
    // Who does not read would keep its buffer for ever, and does not read the reason either.
    if (refusal.code === 'TOO_SLOW') terminate(this.#socket.conn);
    else this.#socket.disconnect(true);
  }

  close(): void {
    if (this.#stream) this.#edge.hub.leave(this.#stream);
    this.#stream = null;
    this.#gateway.leave();
    this.#chat.leave();
  }

  /** Whether it keeps up; cut where it does not. */
  checkSpeed(): void {
    if (isTooSlow(this.#socket.conn)) this.cut(refuse('TOO_SLOW'));
  }

  async #answer(envelope: unknown): Promise<Answer> {
    const tooMany = await this.#edge.limits.command(this.#connId, this.#address);
    if (tooMany) return { ok: false, refusal: tooMany };
    const ordered = this.#chat.order(envelope) ?? this.#gateway.order(envelope);
    if (ordered) return ordered;
    const handled = await this.#handle(envelope);
    followUp(this.#edge, envelope, handled);
    const answer = await this.#chat.settle(envelope, handled.answer);
    return this.#gateway.settle(envelope, answer);
  }

  #handle(envelope: unknown): Promise<Handled> {
    const { desk } = this.#edge;
    return desk.handle(desk.identifyBy(this.#handshake.token, this.#address), envelope);
  }

  #createGateway(): Gateway {
    const { connections, log, metrics } = this.#edge;
    return new Gateway({
      metrics,
      show: (frame) => {
        this.#socket.emit('space', frame);
        this.checkSpeed();
      },
      askWhere: async () => {
        const envelope = { id: randomUUID(), name: connect.name, input: {} };
        return (await this.#handle(envelope)).answer;
      },
      onEnter: () => {
        if (this.sessionId === null) return;
        for (const other of connections.ofSession(this.sessionId)) {
          if (other !== this) other.leaveSpace();
        }
      },
      onError: (error) => log.warn({ err: error }, 'a pilot is sought no more'),
    });
  }

  #createChat(): ChatGateway {
    return new ChatGateway({
      metrics: this.#edge.metrics,
      show: (frame) => {
        this.#socket.emit('chat', frame);
        this.checkSpeed();
      },
    });
  }

  #createStream(characterId: number): Stream {
    const { hub, metrics, log } = this.#edge;
    return new Stream({
      characterId,
      onStart: (lastSequence) => this.#socket.emit('bound', { characterId, lastSequence }),
      send: (result, live) => {
        this.#socket.emit('result', result);
        metrics.deliveries.inc();
        if (live) metrics.deliverySeconds.observe((this.#edge.clock.now() - result.at) / 1_000);
        this.checkSpeed();
      },
      read: (afterSequence) => {
        metrics.inboxReads.inc();
        return hub.read(characterId, afterSequence);
      },
      drained: () => drained(this.#socket.conn),
      onError: (error) => log.warn({ err: error, characterId }, 'an inbox could not be read'),
    });
  }
}
