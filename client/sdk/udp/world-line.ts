// The connection to the server of one's place: frames in both directions, and an ear for silence.
import {
  decodeServerFrame,
  encodeClientFrame,
  type ClientFrame,
  type ServerFrame,
} from '#protocol/frames.ts';
import type { Destination } from '#protocol/login.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { SpaceFrame, Tick } from '#protocol/space.ts';
import { UdpClient, type CloseReason, type UdpConnection } from '#protocol/udp/index.ts';
import type { Place } from '../transport.ts';

/** How often silence is looked for. */
const LISTEN_MS = 250;
/** A tick may be that much late before the grid is taken for gone. */
const PATIENCE_MS = 750;
const TICK_MS = 1_000;

const decoder = new TextDecoder();

export class WorldLine {
  readonly place: Place;
  onFrame: (frame: ServerFrame) => void = () => undefined;
  /** Called once, with what the server hung up for, or nothing where it is gone. */
  onLost: (code: string | undefined) => void = () => undefined;
  readonly #client: UdpClient;
  readonly #connection: UdpConnection;
  readonly #timer: NodeJS.Timeout;
  #heardAt = performance.now();
  #lookedAt = performance.now();
  /** Of the grid, as it said last; null where it said nothing, as stations do. */
  #dilation: number | null = null;

  private constructor(client: UdpClient, connection: UdpConnection, place: Place) {
    this.#client = client;
    this.#connection = connection;
    this.place = place;
    connection.onMessage = (_channel, bytes) => this.#hear(bytes);
    connection.onClose = (reason) => this.#close(reason);
    this.#timer = setInterval(() => this.#listen(), LISTEN_MS);
  }

  /** @throws where it takes longer than the limit, or no server takes the token */
  static async open({ token, kind, placeId }: Destination, limitMs: number): Promise<WorldLine> {
    const client = new UdpClient({ token: Buffer.from(token, 'base64') });
    const timer = setTimeout(() => void client.close(), limitMs);
    try {
      return new WorldLine(client, await client.connect(), { kind, placeId });
    } finally {
      clearTimeout(timer);
    }
  }

  get rttMs(): number {
    return this.#connection.stats().rttMs;
  }

  /** False where it cannot be sent now; over a new connection it can. */
  send(frame: ClientFrame): boolean {
    const bytes = encodeClientFrame(frame);
    if (isRefusal(bytes) || !this.#connection.send('reliable', bytes)) return false;
    this.#connection.flush();
    return true;
  }

  /** Hangs up; nothing more is heard. */
  close(): void {
    this.onFrame = () => undefined;
    this.onLost = () => undefined;
    clearInterval(this.#timer);
    void this.#client.close();
  }

  #close({ kind, bytes }: CloseReason): void {
    clearInterval(this.#timer);
    this.onLost(kind === 'disconnected' && bytes.length > 0 ? decoder.decode(bytes) : undefined);
  }

  #hear(bytes: Uint8Array): void {
    this.#heardAt = performance.now();
    const frame = decodeServerFrame(bytes);
    // What a newer server says and this client does not know is passed over.
    if (isRefusal(frame)) return;
    if (frame.kind === 'space') this.#followTime(frame.bytes);
    this.onFrame(frame);
  }

  #followTime(frame: Uint8Array): void {
    if (frame[0] !== SpaceFrame.tick && frame[0] !== SpaceFrame.scene) return;
    const tick = Tick.safeParse(JSON.parse(decoder.decode(frame.subarray(1))));
    if (tick.success) this.#dilation = tick.data.dilation;
  }

  /** A grid that does not tick any more is gone, long before the connection says so. */
  #listen(): void {
    const now = performance.now();
    // The client itself was held up: what came in meanwhile is not heard yet.
    const wasHeldUp = now - this.#lookedAt > 2 * LISTEN_MS;
    this.#lookedAt = now;
    if (wasHeldUp || this.#dilation === null) return;
    const patienceMs = TICK_MS / this.#dilation + PATIENCE_MS + 4 * this.rttMs;
    if (now - this.#heardAt < patienceMs) return;
    const { onLost } = this;
    this.close();
    onLost(undefined);
  }
}
