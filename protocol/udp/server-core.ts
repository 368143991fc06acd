// The server's side of the protocol without a socket: datagrams go in, datagrams come out, and time
// passes by `update`. What is neither a packet of a known peer nor a valid request leaves no trace
// but a count.
import { CHALLENGE_BODY_BYTES, Challenges } from './challenges.ts';
import {
  CHALLENGE,
  Codec,
  DENIED,
  DISCONNECT,
  KEEP_ALIVE,
  PAYLOAD,
  REQUEST,
  RESPONSE,
} from './codec.ts';
import { UdpConnection, type CloseReason } from './connection.ts';
import { createCounters, type Counters, type DropReason } from './counters.ts';
import { GuestBook } from './guest-book.ts';
import { MAX_DATAGRAM_BYTES, MAX_REASON_BYTES } from './limits.ts';
import type { TokenOpener } from './opener.ts';
import { createBuffers, Peer, SERVER_BUFFERS, type Emit, type Host } from './peer.ts';
import { RequestReader, tokenMarkOf } from './request.ts';
import type { PrivateToken } from './token.ts';

export interface ServerCoreOptions {
  /** Where to count. @default its own */
  counters?: Counters;
  protocolId: bigint;
  openToken: TokenOpener;
  maxSlots: number;
  /** Whether it has enough to do with those who are coming: others have to ask again. */
  isBusy?: (() => boolean) | undefined;
  /** Under which clients reach this server: "192.0.2.1:4000". */
  addresses: () => readonly string[];
  clock: () => number;
  emit: Emit;
  onConnect: (connection: UdpConnection) => void;
}

/** One whose token is valid: half-open until it has answered a challenge. */
interface Guest {
  readonly peer: Peer;
  readonly mark: string;
  readonly token: PrivateToken;
  /** Older challenges were made for someone else, or are recorded. */
  readonly firstChallenge: number;
  slot: number;
  connection: UdpConnection | undefined;
}

/** Half-open connections for each slot; with more of them, the oldest is given up. */
const HALF_OPEN_PER_SLOT = 4;
const MIN_HALF_OPEN = 64;

/** What an update may take before it leaves the rest to the next one: the socket has to be read. */
const UPDATE_BUDGET_MS = 8;
/** Connections between two looks at the clock. */
const LOOK_EVERY = 16;

export class ServerCore {
  readonly counters: Counters;
  readonly #options: ServerCoreOptions;
  readonly #host: Host;
  readonly #codec: Codec;
  readonly #requests: RequestReader;
  readonly #challenges = new Challenges();
  readonly #guests = new GuestBook<Guest>();
  readonly #halfOpen = new Set<Guest>();
  readonly #open = new Set<UdpConnection>();
  /** Those that the round of updates under way has not come to. */
  #turn: UdpConnection[] = [];
  readonly #byClient = new Map<bigint, Guest>();
  readonly #freeSlots: number[];

  constructor(options: ServerCoreOptions) {
    const { protocolId, openToken, maxSlots, addresses, clock, emit } = options;
    this.#options = options;
    this.counters = options.counters ?? createCounters();
    this.#codec = new Codec(protocolId);
    this.#host = {
      codec: this.#codec,
      counters: this.counters,
      clock,
      nextBuffer: createBuffers(MAX_DATAGRAM_BYTES, SERVER_BUFFERS),
      emit,
    };
    this.#requests = new RequestReader({
      protocolId,
      openToken,
      addresses,
      startedAtMs: Math.floor(clock()),
    });
    this.#freeSlots = Array.from({ length: maxSlots }, (_, index) => maxSlots - 1 - index);
  }

  /** Takes a datagram, which it may overwrite. */
  receive(packet: Buffer, address: string, port: number): void {
    const { counters } = this;
    counters.receivedPackets += 1;
    counters.receivedBytes += packet.length;
    const reason =
      packet[0] === REQUEST
        ? this.#request(packet, address, port)
        : this.#packet(packet, address, port);
    if (reason !== undefined) counters.dropped[reason] += 1;
  }

  /** What time alone brings about; to be called every UPDATE_INTERVAL_MS or so. */
  update(): void {
    const nowMs = this.#options.clock();
    if (this.#turn.length === 0) this.#turn = [...this.#open];
    for (let nth = 1, next = this.#turn.pop(); next; nth += 1, next = this.#turn.pop()) {
      if (!next.isClosed) next.update(nowMs);
      if (nth % LOOK_EVERY === 0 && this.#options.clock() - nowMs > UPDATE_BUDGET_MS) break;
    }
    for (const guest of this.#halfOpen) {
      if (nowMs - guest.peer.createdMs >= guest.peer.timeoutMs) this.#remove(guest);
    }
  }

  get connections(): readonly UdpConnection[] {
    return [...this.#open];
  }

  /** @param reason for each of the clients */
  close(reason?: Uint8Array): void {
    for (const connection of this.connections) connection.disconnect(reason);
    for (const guest of this.#halfOpen) this.#remove(guest);
  }

  #request(packet: Buffer, address: string, port: number): DropReason | undefined {
    const nowMs = this.#options.clock();
    const failure = this.#requests.check(packet, nowMs);
    if (failure) return failure;
    const known = this.#guests.get(address, port);
    if (known?.connection) return 'addressConnected';
    const mark = tokenMarkOf(packet);
    if (known?.mark === mark) return this.#challenge(known);
    if (this.#options.isBusy?.()) return 'busy';
    const token = this.#requests.open(packet, nowMs);
    if (typeof token === 'string') return token;
    if (this.#byClient.has(token.clientId)) return 'clientConnected';
    if (!this.#requests.claim(mark, `${address} ${port}`)) return 'stolenToken';
    const peer = new Peer(this.#host, {
      address,
      port,
      sendKey: token.serverToClientKey,
      receiveKey: token.clientToServerKey,
      timeoutMs: token.timeoutS * 1000,
    });
    if (this.#freeSlots.length === 0) return this.#deny(peer);
    if (known) this.#remove(known);
    this.#makeRoom();
    const firstChallenge = this.#challenges.next;
    const guest = { peer, mark, token, firstChallenge, slot: -1, connection: undefined };
    this.#guests.set(guest);
    this.#halfOpen.add(guest);
    return this.#challenge(guest);
  }

  #packet(packet: Buffer, address: string, port: number): DropReason | undefined {
    const codec = this.#codec;
    const failure = codec.readHeader(packet);
    if (failure) return failure;
    if (codec.type < RESPONSE) return 'unexpected';
    const guest = this.#guests.get(address, port);
    if (!guest) return 'unknownSender';
    return guest.peer.open(packet) ?? this.#opened(guest, packet);
  }

  #opened(guest: Guest, packet: Buffer): DropReason | undefined {
    const { type, sequence, bodyStart, bodyEnd } = this.#codec;
    const bytes = bodyEnd - bodyStart;
    if (type === RESPONSE) {
      return bytes === CHALLENGE_BODY_BYTES ? this.#response(guest, packet) : 'wrongSize';
    }
    const { connection } = guest;
    if (!connection) return 'unexpected';
    if (type === DISCONNECT) {
      if (bytes > MAX_REASON_BYTES) return 'wrongSize';
      connection.receiveDisconnect(packet, bodyStart, bodyEnd);
      return undefined;
    }
    if (type === KEEP_ALIVE && bytes !== guest.peer.keepAliveBody.length) return 'wrongSize';
    guest.peer.isConfirmed = true;
    if (type !== PAYLOAD) return undefined;
    const isSound = connection.receive(packet, bodyStart, bodyEnd, sequence);
    return isSound ? undefined : 'malformedPayload';
  }

  #challenge(guest: Guest): undefined {
    const { peer, token } = guest;
    const packet = peer.begin();
    this.#challenges.write(packet, peer.bodyStart, token);
    peer.finish(packet, CHALLENGE, CHALLENGE_BODY_BYTES, this.#options.clock());
  }

  #response(guest: Guest, packet: Buffer): DropReason | undefined {
    // It did not hear that it is connected.
    if (guest.connection) return void guest.peer.sendKeepAlive();
    const { clientId } = guest.token;
    const challenge = this.#challenges.read(packet, this.#codec.bodyStart, clientId);
    if (challenge < 0) return 'forgedChallenge';
    if (challenge < guest.firstChallenge) return 'foreignChallenge';
    if (this.#byClient.has(clientId)) return 'clientConnected';
    const slot = this.#freeSlots.pop();
    if (slot === undefined) {
      this.#remove(guest);
      return this.#deny(guest.peer);
    }
    this.#connect(guest, slot);
    return undefined;
  }

  #connect(guest: Guest, slot: number): void {
    const { peer, token } = guest;
    const connection = new UdpConnection(peer, token, (reason) => this.#forget(guest, reason));
    guest.slot = slot;
    guest.connection = connection;
    this.#halfOpen.delete(guest);
    this.#open.add(connection);
    this.#byClient.set(token.clientId, guest);
    this.counters.connected += 1;
    peer.isConfirmed = false;
    peer.keepAliveBody.writeUInt32LE(slot, 0);
    peer.keepAliveBody.writeUInt32LE(this.#options.maxSlots, 4);
    peer.sendKeepAlive();
    this.#options.onConnect(connection);
  }

  #deny(peer: Peer): undefined {
    this.counters.denied += 1;
    peer.send(DENIED);
  }

  #makeRoom(): void {
    const most = Math.max(MIN_HALF_OPEN, this.#options.maxSlots * HALF_OPEN_PER_SLOT);
    const [oldest] = this.#halfOpen;
    if (oldest && this.#halfOpen.size >= most) this.#remove(oldest);
  }

  #forget(guest: Guest, { kind }: CloseReason): void {
    this.counters.disconnected += 1;
    if (kind === 'timed-out') this.counters.timedOut += 1;
    if (guest.connection) this.#open.delete(guest.connection);
    this.#freeSlots.push(guest.slot);
    this.#byClient.delete(guest.token.clientId);
    this.#remove(guest);
  }

  #remove(guest: Guest): void {
    this.#halfOpen.delete(guest);
    this.#guests.delete(guest);
  }
}
