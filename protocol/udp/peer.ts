// One end's view of the other: where it is, the keys, the sequences of both directions, and when
// something came and went last.
import { CHALLENGE, KEEP_ALIVE, type Codec } from './codec.ts';
import type { Counters, DropReason } from './counters.ts';
import { LossMeter } from './loss-meter.ts';
import { ReplayWindow } from './replay.ts';

/** Hands a packet to the network. */
export type Emit = (packet: Buffer, bytes: number, peer: Peer) => void;

/** What all peers of one socket share. */
export interface Host {
  readonly codec: Codec;
  readonly counters: Counters;
  /** Milliseconds since the epoch, never going back. */
  readonly clock: () => number;
  /** A buffer to write the next packet into; it is used again some packets later. */
  readonly nextBuffer: () => Buffer;
  readonly emit: Emit;
}

interface PeerOptions {
  address: string;
  port: number;
  sendKey: Buffer;
  receiveKey: Buffer;
  timeoutMs: number;
  /** The keys may have been used with lower sequences within this millisecond. @default 0 */
  firstSequence?: number;
}

const SEQUENCE_EPOCH_MS = Date.UTC(2020, 0);
const SEQUENCES_PER_MS = 4096;
/** Packets that the system may still hold when the first of their buffers is used again. */
export const CLIENT_BUFFERS = 256;
/** A server answers thousands of clients in one turn of the event loop. */
export const SERVER_BUFFERS = 16_384;

/**
 * Sequences begin at the time, and run slower than it: whatever process uses a key again, after a
 * restart too, uses none of the numbers again that the key was used with.
 */
const sequenceAt = (nowMs: number): number =>
  Math.max(0, Math.floor(nowMs - SEQUENCE_EPOCH_MS)) * SEQUENCES_PER_MS;

/**
 * Buffers in turn: the system may still read one that was handed to it before. They are made when
 * their turn first comes, for most clients never send that many packets.
 */
export function createBuffers(bytes: number, count: number): () => Buffer {
  const buffers: Buffer[] = [];
  let turn = -1;
  return () => {
    turn = (turn + 1) % count;
    return (buffers[turn] ??= Buffer.alloc(bytes));
  };
}

export class Peer {
  readonly address: string;
  readonly port: number;
  readonly timeoutMs: number;
  readonly createdMs: number;
  lastReceivedMs: number;
  lastSentMs: number;
  /** Until the other end has shown that it is connected, each payload follows a keep-alive. */
  isConfirmed = true;
  /** Slot and slots, as little-endian uint32. */
  readonly keepAliveBody = Buffer.alloc(8);
  /** Of what the other end sends. */
  readonly inboundLoss = new LossMeter();
  readonly #host: Host;
  readonly #sendKey: Buffer;
  readonly #receiveKey: Buffer;
  readonly #replay = new ReplayWindow();
  #sequence: number;

  constructor(host: Host, options: PeerOptions) {
    const { address, port, sendKey, receiveKey, timeoutMs } = options;
    this.#host = host;
    this.address = address;
    this.port = port;
    this.timeoutMs = timeoutMs;
    this.#sendKey = sendKey;
    this.#receiveKey = receiveKey;
    this.createdMs = host.clock();
    this.lastReceivedMs = this.createdMs;
    this.lastSentMs = this.createdMs;
    this.#sequence = Math.max(sequenceAt(this.createdMs), options.firstSequence ?? 0);
  }

  nowMs(): number {
    return this.#host.clock();
  }

  /** A buffer for the next packet; its body begins at `bodyStart`. */
  begin(): Buffer {
    return this.#host.nextBuffer();
  }

  get bodyStart(): number {
    return this.#host.codec.bodyStartOf(this.#sequence);
  }

  /** Of the packet that is sent next. */
  get sequence(): number {
    return this.#sequence;
  }

  finish(packet: Buffer, type: number, bodyBytes: number, nowMs: number): void {
    const { codec } = this.#host;
    const length = codec.seal(packet, type, this.#sequence, bodyBytes, this.#sendKey);
    this.#sequence += 1;
    this.lastSentMs = nowMs;
    this.#host.emit(packet, length, this);
  }

  send(type: number, body?: Uint8Array): void {
    const packet = this.begin();
    if (body) packet.set(body, this.bodyStart);
    this.finish(packet, type, body?.length ?? 0, this.nowMs());
  }

  sendKeepAlive(): void {
    this.send(KEEP_ALIVE, this.keepAliveBody);
  }

  /** Opens in place the packet whose header the codec has just read. */
  open(packet: Buffer): DropReason | undefined {
    const { codec } = this.#host;
    if (this.#replay.has(codec.sequence)) return 'replayed';
    if (!codec.open(packet, this.#receiveKey)) return 'forged';
    this.#replay.add(codec.sequence);
    this.inboundLoss.add(codec.sequence);
    if (codec.type > CHALLENGE) this.lastReceivedMs = this.#host.clock();
    return undefined;
  }
}
