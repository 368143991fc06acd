// One UDP connection of the edge to a grid or a station, on behalf of one socket: orders go there,
// and space comes from there. Results do not: the edge has its own stream of them.
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { decodeServerFrame, encodeClientFrame } from '#protocol/frames.ts';
import type { Destination } from '#protocol/login.ts';
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
  readonly destination: Destination;
  onSpace(frame: Uint8Array): void;
  /** Called once, unless it was closed from here. */
  onLoss(loss: Loss): void;
}

export class GatewayLink {
  readonly kind: Destination['kind'];
  readonly #options: LinkOptions;
  readonly #client: UdpClient;
  readonly #waiting = new Map<string, (answer: Answer) => void>();
  #connection: UdpConnection | undefined;
  #wasHeard = false;
  #isOver = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.kind = options.destination.kind;
    this.#client = new UdpClient({ token: Buffer.from(options.destination.token, 'base64') });
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
    const frame = decodeServerFrame(bytes);
    if (isRefusal(frame) || this.#isOver) return;
    if (frame.kind === 'space') this.#options.onSpace(frame.bytes);
    if (frame.kind !== 'answer') return;
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
