// The transport of browsers, which Node can use too: one socket.io connection to an edge.
import { io, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '#protocol/envelope.ts';
import type { Refusal } from '#protocol/refusals.ts';
import type { Send } from './outbox.ts';
import type { ChatCaller, ChatEars, ChatWire } from './chat/chat-wire.ts';
import { wireOverEdge } from './chat/wire-over-edge.ts';
import type { ClientEnd, Transport } from './transport.ts';
import type { ClientOptions } from './types.ts';

/** The first wait before connecting again; each further one is twice as long, and blurred. */
const RECONNECT_DELAY_MS = 200;

export class SocketIoTransport implements Transport {
  readonly #client: ClientEnd;
  readonly #socket: Socket<ServerEvents, ClientEvents>;
  #reconnectMs = RECONNECT_DELAY_MS;
  readonly #reconnectMaxMs: number;

  constructor(client: ClientEnd, { url, reconnectDelayMaxMs = 5_000 }: ClientOptions) {
    this.#client = client;
    this.#reconnectMaxMs = reconnectDelayMaxMs;
    this.#socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: RECONNECT_DELAY_MS,
      reconnectionDelayMax: this.#reconnectMaxMs,
      forceNew: true,
      auth: (give) => give(client.handshake()),
    });
    this.#listen();
  }

  /** Not buffered by the socket: what is unanswered is sent again once it is connected. */
  readonly send: Send = (envelope, answered) => {
    if (this.#socket.connected) this.#socket.emit('command', envelope, answered);
  };

  chatWire(client: ChatCaller, ears: ChatEars): ChatWire {
    return wireOverEdge(client, ears);
  }

  /** A connection is of one session for as long as it lasts. */
  renew(): void {
    this.#client.setStatus('connecting');
    this.#socket.disconnect().connect();
  }

  close(): void {
    this.#socket.disconnect();
  }

  #listen(): void {
    const client = this.#client;
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#reconnectMs = RECONNECT_DELAY_MS;
      client.setStatus('connected');
      client.resend();
    });
    socket.on('bound', (position) => client.bind(position));
    socket.on('result', (result) => client.hear(result));
    socket.on('refresh', () => client.tell('refresh'));
    socket.on('broadcast', (event, body) => client.tell('broadcast', event, body));
    // Browsers are given an ArrayBuffer.
    socket.on('space', (frame) => client.tell('space', new Uint8Array(frame)));
    socket.on('chat', (frame) => client.tell('chat', new Uint8Array(frame)));
    socket.on('draining', () => client.setStatus('draining'));
    socket.on('cut', (refusal) => this.#cut(refusal));
    socket.on('connect_error', (error) => {
      const { data } = error as { data?: Refusal };
      if (data) this.#cut(data);
      if (!socket.active) this.#reconnectSoon(data);
    });
    socket.on('disconnect', (reason) => {
      client.setStatus('connecting');
      if (reason === 'io server disconnect') this.#reconnectSoon();
    });
  }

  #cut(refusal: Refusal): void {
    if (refusal.code === 'NOT_LOGGED_IN') this.#client.end(refusal);
    else this.#client.cut(refusal);
  }

  /** Where the server hung up itself, the socket does not come back by itself. */
  #reconnectSoon(refusal?: Refusal): void {
    const asked = refusal?.details.retryAfterMs;
    const delayMs = typeof asked === 'number' ? asked : this.#reconnectMs * (0.5 + Math.random());
    this.#reconnectMs = Math.min(this.#reconnectMs * 2, this.#reconnectMaxMs);
    setTimeout(() => {
      if (!this.#client.isClosed()) this.#socket.connect();
    }, delayMs);
  }
}
