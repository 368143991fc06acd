// One pilot who is connected over UDP: commands in; answers, results and space out.
import type { Handshake } from '#protocol/envelope.ts';
import { decodeClientFrame, encodeServerFrame, type ServerFrame } from '#protocol/frames.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { CloseReason, UdpConnection } from '#protocol/udp/index.ts';
import type { SeatedCaller } from '../sessions/index.ts';

/** What was hung up for, as the other end reads it. */
const FAREWELL = new TextEncoder();

/** @typeParam P who it is: of a server of places, whoever has the seat */
export class PilotConnection<P = SeatedCaller> {
  readonly pilot: P;
  /** Called with each envelope that is sent. */
  onCommand: (envelope: { id: string; name: string; input?: unknown }) => void = () => undefined;
  /** Called with where the client says that it is in its results. */
  onResume: (handshake: Handshake) => void = () => undefined;
  onClose: (reason: CloseReason['kind']) => void = () => undefined;
  /** The pilot is another server's by now: the client is told, and leaves by itself. */
  isHandedOver = false;
  readonly #connection: UdpConnection;

  constructor(pilot: P, connection: UdpConnection) {
    this.pilot = pilot;
    this.#connection = connection;
    connection.onMessage = (_channel, bytes) => this.#receive(bytes);
    connection.onClose = ({ kind }) => this.onClose(kind);
  }

  get isClosed(): boolean {
    return this.#connection.isClosed;
  }

  /** Reliable, and in order. Cut where the client takes in nothing any more. */
  send(frame: ServerFrame): void {
    const bytes = encodeServerFrame(frame);
    if (isRefusal(bytes)) {
      if (frame.kind === 'answer') this.send({ ...frame, answer: { ok: false, refusal: bytes } });
      return;
    }
    if (!this.#connection.send('reliable', bytes)) this.cut(refuse('TOO_SLOW'));
  }

  /** Bytes of a frame that many get: encoded once. */
  sendEncoded(bytes: Uint8Array): void {
    if (!this.#connection.send('reliable', bytes)) this.cut(refuse('TOO_SLOW'));
  }

  /** What waits to be sent, or to be heard of as taken. */
  get unreadBytes(): number {
    return this.#connection.stats().queuedBytes;
  }

  flush(): void {
    this.#connection.flush();
  }

  /** Hangs up, saying why. */
  cut(refusal: Refusal): void {
    this.#connection.disconnect(FAREWELL.encode(refusal.code));
  }

  #receive(bytes: Uint8Array): void {
    const frame = decodeClientFrame(bytes);
    if (isRefusal(frame)) this.cut(frame);
    else if (frame.kind === 'resume') this.onResume(frame);
    else this.onCommand(frame.envelope);
  }
}
