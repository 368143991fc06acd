// The client's side of the protocol without a socket: asks the servers of its token in turn until
// one of them takes it.
import type { Endpoint } from './address.ts';
import { CHALLENGE_BODY_BYTES } from './challenges.ts';
import { CHALLENGE, Codec, DENIED, DISCONNECT, KEEP_ALIVE, PAYLOAD, RESPONSE } from './codec.ts';
import { UdpConnection } from './connection.ts';
import { createCounters, type Counters, type DropReason } from './counters.ts';
import {
  HANDSHAKE_INTERVAL_MS,
  MAX_DATAGRAM_BYTES,
  MAX_REASON_BYTES,
  REQUEST_BYTES,
} from './limits.ts';
import { CLIENT_BUFFERS, createBuffers, Peer, type Emit, type Host } from './peer.ts';
import { writeRequest } from './request.ts';
import type { ConnectToken } from './token.ts';

/** Why no server was reached; of several servers, what became of the last. */
export type ConnectFailure =
  'denied' | 'request-timed-out' | 'response-timed-out' | 'token-expired';

export interface ClientCoreOptions {
  token: ConnectToken;
  clock: () => number;
  emit: Emit;
  onConnect: (connection: UdpConnection) => void;
  onFailure: (failure: ConnectFailure) => void;
  /** The connection is closed: nothing is sent any more. */
  onOver: () => void;
}

type State = 'requesting' | 'responding' | 'connected' | 'over';

export class ClientCore {
  readonly counters: Counters = createCounters();
  readonly #options: ClientCoreOptions;
  readonly #codec: Codec;
  readonly #host: Host;
  readonly #startedMs: number;
  #state: State = 'requesting';
  #server = 0;
  #peer: Peer;
  #askedMs = -Infinity;
  readonly #challenge = Buffer.alloc(CHALLENGE_BODY_BYTES);
  #connection: UdpConnection | undefined;

  constructor(options: ClientCoreOptions) {
    const { token, clock, emit } = options;
    this.#options = options;
    this.#startedMs = clock();
    this.#codec = new Codec(token.protocolId);
    const nextBuffer = createBuffers(MAX_DATAGRAM_BYTES, CLIENT_BUFFERS);
    this.#host = { codec: this.#codec, counters: this.counters, clock, nextBuffer, emit };
    this.#peer = this.#createPeer(0);
  }

  /** The server that is asked, or connected to. */
  get server(): Endpoint {
    return this.#peer;
  }

  /** Takes a datagram of that server, which it may overwrite. */
  receive(packet: Buffer): void {
    this.counters.receivedPackets += 1;
    this.counters.receivedBytes += packet.length;
    const reason = this.#receive(packet);
    if (reason !== undefined) this.counters.dropped[reason] += 1;
  }

  update(): void {
    const nowMs = this.#options.clock();
    if (this.#state === 'over') return;
    if (this.#state === 'connected') {
      this.#connection?.update(nowMs);
      return;
    }
    const { createdAtS, expiresAtS } = this.#options.token;
    if (nowMs - this.#startedMs >= (expiresAtS - createdAtS) * 1000) {
      this.#fail('token-expired');
    } else if (nowMs - this.#peer.createdMs >= this.#peer.timeoutMs) {
      const failure = this.#state === 'requesting' ? 'request-timed-out' : 'response-timed-out';
      this.#tryNext(failure);
    } else if (nowMs - this.#askedMs >= HANDSHAKE_INTERVAL_MS) {
      this.#ask(nowMs);
    }
  }

  close(): void {
    this.#connection?.disconnect();
    this.#state = 'over';
  }

  #createPeer(firstSequence: number): Peer {
    const { token } = this.#options;
    const server = token.servers[this.#server];
    if (!server) throw new Error('a token without a server');
    return new Peer(this.#host, {
      ...server,
      sendKey: token.clientToServerKey,
      receiveKey: token.serverToClientKey,
      timeoutMs: token.timeoutS * 1000,
      firstSequence,
    });
  }

  #ask(nowMs: number): void {
    this.#askedMs = nowMs;
    if (this.#state === 'responding') {
      this.#peer.send(RESPONSE, this.#challenge);
      return;
    }
    const packet = this.#peer.begin();
    writeRequest(packet, this.#options.token);
    this.#host.emit(packet, REQUEST_BYTES, this.#peer);
  }

  #receive(packet: Buffer): DropReason | undefined {
    const failure = this.#codec.readHeader(packet);
    if (failure) return failure;
    const { type } = this.#codec;
    if (type < DENIED || type === RESPONSE || this.#state === 'over') return 'unexpected';
    return this.#peer.open(packet) ?? this.#opened(packet);
  }

  #opened(packet: Buffer): DropReason | undefined {
    const { type, sequence, bodyStart, bodyEnd } = this.#codec;
    const bytes = bodyEnd - bodyStart;
    if (!fits(type, bytes)) return 'wrongSize';
    const connection = this.#connection;
    if (type === PAYLOAD) {
      if (!connection) return 'unexpected';
      return connection.receive(packet, bodyStart, bodyEnd, sequence)
        ? undefined
        : 'malformedPayload';
    }
    if (type === DISCONNECT) {
      if (!connection) return 'unexpected';
      connection.receiveDisconnect(packet, bodyStart, bodyEnd);
      return undefined;
    }
    return this.#handshake(type, packet.subarray(bodyStart, bodyEnd));
  }

  #handshake(type: number, body: Buffer): DropReason | undefined {
    if (type === KEEP_ALIVE && this.#state === 'connected') return undefined;
    if (type === CHALLENGE && this.#state === 'requesting') {
      body.copy(this.#challenge);
      this.#state = 'responding';
      this.#ask(this.#options.clock());
      return undefined;
    }
    if (type === KEEP_ALIVE && this.#state === 'responding') {
      this.#connect(body);
      return undefined;
    }
    if (type === DENIED && this.#state !== 'connected') {
      this.#tryNext('denied');
      return undefined;
    }
    return 'unexpected';
  }

  #connect(body: Buffer): void {
    body.copy(this.#peer.keepAliveBody);
    this.#state = 'connected';
    this.counters.connected += 1;
    const identity = { clientId: 0n, userData: Buffer.alloc(0) };
    const connection = new UdpConnection(this.#peer, identity, ({ kind }) => {
      this.#state = 'over';
      this.counters.disconnected += 1;
      if (kind === 'timed-out') this.counters.timedOut += 1;
      this.#options.onOver();
    });
    this.#connection = connection;
    // The server repeats that it is connected until it hears something.
    this.#peer.sendKeepAlive();
    this.#options.onConnect(connection);
  }

  #tryNext(failure: ConnectFailure): void {
    this.#server += 1;
    if (this.#server >= this.#options.token.servers.length) {
      this.#fail(failure);
      return;
    }
    this.#state = 'requesting';
    this.#peer = this.#createPeer(this.#peer.sequence);
    this.#ask(this.#options.clock());
  }

  #fail(failure: ConnectFailure): void {
    this.#state = 'over';
    if (failure === 'denied') this.counters.denied += 1;
    this.#options.onFailure(failure);
  }
}

function fits(type: number, bytes: number): boolean {
  if (type === DENIED) return bytes === 0;
  if (type === CHALLENGE) return bytes === CHALLENGE_BODY_BYTES;
  if (type === KEEP_ALIVE) return bytes === 8;
  return type !== DISCONNECT || bytes <= MAX_REASON_BYTES;
}
