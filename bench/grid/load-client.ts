// A client that costs little: the transport and its cryptography are real, frames are counted, and
// where it is to look, a replica follows them.
import { randomUUID } from 'node:crypto';
import { SpaceView } from '#client/sdk/space-view.ts';
import { decodeServerFrame, encodeClientFrame, type ClientFrame } from '#protocol/frames.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { SpaceFrame } from '#protocol/space.ts';
import { ClientCore } from '#protocol/udp/client-core.ts';
import type { UdpConnection } from '#protocol/udp/index.ts';
import { CLIENT_BUFFERS } from '#protocol/udp/peer.ts';
import { openSocket, Outbox, steadyClock } from '#protocol/udp/socket.ts';
import { readToken } from '#protocol/udp/token.ts';

const SPACE_CODE = 72;

export class LoadClient {
  readonly view: SpaceView | undefined;
  scenes = 0;
  ticks = 0;
  answers = 0;
  refused = 0;
  isLost = false;
  readonly #core: ClientCore;
  readonly #connected = Promise.withResolvers<void>();
  #connection: UdpConnection | undefined;

  /** @param looks whether a replica follows what it is told */
  constructor(tokenBase64: string, looks: boolean) {
    const token = readToken(Buffer.from(tokenBase64, 'base64'));
    if (!token) throw new Error('no token');
    if (looks) this.view = new SpaceView();
    const [{ address } = { address: '127.0.0.1' }] = token.servers;
    const socket = openSocket(address);
    this.#core = new ClientCore({
      ...{ token, clock: steadyClock },
      emit: (packet, bytes, peer) => outbox.emit(packet, bytes, peer),
      onConnect: (connection) => this.#join(connection),
      onFailure: (failure) => this.#connected.reject(new Error(failure)),
      onOver: () => (this.isLost = true),
    });
    const outbox = new Outbox(socket, this.#core.counters, CLIENT_BUFFERS);
    socket.on('message', (packet) => this.#core.receive(packet));
  }

  get receivedBytes(): number {
    return this.#core.counters.receivedBytes;
  }

  connect(): Promise<void> {
    this.#core.update();
    return this.#connected.promise;
  }

  update(): void {
    this.#core.update();
  }

  order(name: string, input: object): void {
    this.#send({ kind: 'command', envelope: { id: randomUUID(), name, input } });
  }

  #join(connection: UdpConnection): void {
    this.#connection = connection;
    connection.onMessage = (_channel, bytes) => this.#hear(bytes);
    this.#send({ kind: 'resume' });
    this.#connected.resolve();
  }

  #send(frame: ClientFrame): void {
    const bytes = encodeClientFrame(frame);
    if (!isRefusal(bytes)) this.#connection?.send('reliable', bytes);
  }

  #hear(bytes: Buffer): void {
    if (bytes[0] !== SPACE_CODE) {
      const frame = decodeServerFrame(bytes);
      if (isRefusal(frame) || frame.kind !== 'answer') return;
      this.answers += 1;
      if (!frame.answer.ok) this.refused += 1;
      return;
    }
    const frame = bytes.subarray(1);
    if (frame[0] === SpaceFrame.scene) this.scenes += 1;
    if (frame[0] === SpaceFrame.tick) this.ticks += 1;
    this.view?.apply(frame);
  }
}
