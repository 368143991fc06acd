// One UDP connection of the edge to a grid, a station or the chat server, on behalf of one socket:
// orders go there, and frames come from there, which are handed on as they are.
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import {
  decodeServerFrame,
  encodeClientFrame,
  kindOfServerFrame,
  type ServerFrame,
} from '#protocol/frames.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { UdpClient, UdpConnectError, type UdpConnection } from '#protocol/udp/index.ts';

/** Orders that one socket may wait for. */
const MAX_WAITING = 100;

/** Why there is no connection any more. */
export interface Loss {
  /** As the server said it, or how the transport found out. */
  readonly reason: string;
  /** Whether anything was ever heard over it. */
  readonly wasHeard: boolean;
}

export interface LinkOptions {
  /** A connect token, in base64. */
  readonly token: string;
  /** A frame other than an answer, unread. */
  onFrame(kind: ServerFrame['kind'] | undefined, frame: Uint8Array): void;
  /** Called once, unless it was closed from here. */
  onLoss(loss: Loss): void;
}

export class GatewayLink {
  readonly #options: LinkOptions;
  readonly #client: UdpClient;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  #connection: UdpConnection | undefined;
  #wasHeard = false;
  #isOver = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.#client = new UdpClient({ token: Buffer.from(options.token, 'base64') });
  }

  get isOpen(): boolean {
    return this.#connection !== undefined && !this.#isOver;
  }

  /** Resolves once connected, or once it is known that it will not be. */
  async open(): Promise<void> {
    try {
      const connection = await this.#client.connect();
      this.#connection = connection;
      connection.onMessage = (_channel, bytes) => this.#hear(bytes);
      connection.onClose = ({ kind, bytes }) => this.#end(bytes.toString() || kind);
    } catch (error) {
      if (!(error instanceof UdpConnectError)) throw error;
      this.#end(error.failure);
    }
  }

  /** Answered by the simulation; refused where the connection is lost before. */
  order(envelope: CommandEnvelope): Promise<Answer> {
    if (this.#waiting.size >= MAX_WAITING) return refused(refuse('TOO_MANY_REQUESTS'));
    const frame = encodeClientFrame({ kind: 'command', envelope });
    if (isRefusal(frame)) return refused(frame);
    if (!this.#connection?.send('reliable', frame)) return refused(refuse('OVERLOADED'));
    return new Promise((resolve) => this.#waiting.set(envelope.id, resolve));
  }

  close(): void {
    this.#finish();
    void this.#client.close();
  }

  #hear(bytes: Uint8Array): void {
    this.#wasHeard = true;
    if (this.#isOver) return;
    const kind = kindOfServerFrame(bytes);
    if (kind !== 'answer') {
      this.#options.onFrame(kind, bytes);
      return;
    }
    const frame = decodeServerFrame(bytes);
    if (isRefusal(frame) || frame.kind !== 'answer') return;
    this.#waiting.get(frame.id)?.(frame.answer);
    this.#waiting.delete(frame.id);
  }

  #end(reason: string): void {
    if (this.#isOver) return;
    this.#finish();
    this.#options.onLoss({ reason, wasHeard: this.#wasHeard });
  }

  #finish(): void {
    this.#isOver = true;
    for (const answer of this.#waiting.values())
      answer({ ok: false, refusal: refuse('OVERLOADED') });
    this.#waiting.clear();
  }
}

const refused = (refusal: Refusal): Promise<Answer> => Promise.resolve({ ok: false, refusal });
