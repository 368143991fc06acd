// Two channels over one stream of packets: what goes into a packet, and what comes out of one.
import { AckWindow } from './ack-window.ts';
import { PAYLOAD } from './codec.ts';
import { Estimator } from './estimator.ts';
import {
  ACK_BITS,
  MAX_PACKETS_PER_FLUSH,
  MAX_PAYLOAD_BYTES,
  MAX_UNACKNOWLEDGED_PACKETS,
  MAX_UNRELIABLE_QUEUED,
} from './limits.ts';
import { expand } from './numbers.ts';
import {
  FRAGMENT,
  FRAGMENT_HEADER_BYTES,
  HAS_ACK,
  LAST_FRAGMENT,
  LOSS_SCALE,
  MESSAGE_HEADER_BYTES,
  PAYLOAD_HEADER_BYTES,
  UNRELIABLE,
} from './payload.ts';
import type { Peer } from './peer.ts';
import { ReliableReceiver } from './reliable-receiver.ts';
import { ReliableSender, type Stamp } from './reliable-sender.ts';

/**
 * `reliable`: every message, once, in order. `unreliable`: at most once, in any order, and never
 * held up by what came before.
 */
export type Channel = 'reliable' | 'unreliable';

/** Takes a message; answers whether it wants more. */
export type Deliver = (channel: Channel, bytes: Buffer) => boolean;

const MAX_HELD_MS = 65_535;

export class Channels {
  /** As the other end measured it. */
  outboundLoss = 0;
  readonly estimator = new Estimator();
  readonly reliable = new ReliableSender();
  readonly #peer: Peer;
  readonly #deliver: Deliver;
  readonly #deliverReliable = (bytes: Buffer): boolean => this.#deliver('reliable', bytes);
  readonly #received = new AckWindow();
  readonly #receiver = new ReliableReceiver();
  readonly #stamp: Stamp = { sequence: 0, nowMs: 0, resendMs: 0 };
  #unreliable: Buffer[] = [];
  #unreliableHead = 0;
  /** The owner hung up while messages of one packet were delivered. */
  #isStopped = false;

  constructor(peer: Peer, deliver: Deliver) {
    this.#peer = peer;
    this.#deliver = (channel, bytes) => {
      this.#isStopped = !deliver(channel, bytes);
      return !this.#isStopped;
    };
  }

  pushUnreliable(message: Buffer): boolean {
    if (this.#unreliable.length >= MAX_UNRELIABLE_QUEUED) return false;
    this.#unreliable.push(message);
    return true;
  }

  flush(nowMs: number): void {
    let packets = 0;
    while (packets < MAX_PACKETS_PER_FLUSH && this.#hasWork(nowMs)) {
      this.#sendPacket(nowMs);
      packets += 1;
    }
  }

  /** Takes the payload of a packet. False where it is not what a sound peer sends. */
  receive(packet: Buffer, start: number, end: number, sequence: number, nowMs: number): boolean {
    const at = start + PAYLOAD_HEADER_BYTES;
    if (at > end || !this.#readAcknowledged(packet, start, nowMs)) return false;
    if (at === end) return true;
    this.#received.add(sequence, nowMs);
    if (!this.#readMessages(packet, at, end)) return false;
    // One who sends a lot is told before what he waits for falls out of the bits.
    const isOwed = this.#received.untold >= MAX_UNACKNOWLEDGED_PACKETS;
    if (isOwed && !this.#isStopped) this.#sendPacket(nowMs);
    return true;
  }

  #hasWork(nowMs: number): boolean {
    return this.#unreliable.length > 0 || this.#received.untold > 0 || this.reliable.isDue(nowMs);
  }

  #sendPacket(nowMs: number): void {
    const peer = this.#peer;
    if (!peer.isConfirmed) peer.sendKeepAlive();
    const { sequence, bodyStart } = peer;
    const packet = peer.begin();
    const messagesAt = bodyStart + PAYLOAD_HEADER_BYTES;
    const end = bodyStart + MAX_PAYLOAD_BYTES;
    this.#writeHeader(packet, bodyStart, nowMs);
    let at = this.#writeUnreliable(packet, messagesAt, end);
    if (this.reliable.isDue(nowMs)) {
      const stamp = this.#stamp;
      stamp.sequence = sequence;
      stamp.nowMs = nowMs;
      stamp.resendMs = this.estimator.resendMs;
      at = this.reliable.write(packet, at, end, stamp);
    }
    if (at > messagesAt) this.estimator.sent(sequence, nowMs);
    peer.finish(packet, PAYLOAD, at - bodyStart, nowMs);
  }

  #writeHeader(packet: Buffer, at: number, nowMs: number): void {
    const received = this.#received;
    const heldMs = Math.min(Math.round(nowMs - received.latestAtMs), MAX_HELD_MS);
    packet[at] = received.latest < 0 ? 0 : HAS_ACK;
    packet.writeUInt32LE(received.latest < 0 ? 0 : received.latest % 2 ** 32, at + 1);
    packet.writeUInt32LE(received.bits, at + 5);
    packet.writeUInt16LE(received.latest < 0 ? 0 : heldMs, at + 9);
    packet.writeUInt32LE(this.#receiver.next % 2 ** 32, at + 11);
    packet[at + 15] = Math.round(this.#peer.inboundLoss.share * LOSS_SCALE);
    received.untold = 0;
  }

  #writeUnreliable(packet: Buffer, at: number, end: number): number {
    const queue = this.#unreliable;
    let offset = at;
    while (this.#unreliableHead < queue.length) {
      const message = queue[this.#unreliableHead] as Buffer;
      const next = offset + MESSAGE_HEADER_BYTES + message.length;
      if (next > end) return offset;
      packet[offset] = UNRELIABLE;
      packet.writeUInt16LE(message.length, offset + 1);
      message.copy(packet, offset + MESSAGE_HEADER_BYTES);
      offset = next;
      this.#unreliableHead += 1;
    }
    queue.length = 0;
    this.#unreliableHead = 0;
    return offset;
  }

  #readAcknowledged(packet: Buffer, at: number, nowMs: number): boolean {
    const flags = packet[at] ?? 0;
    if (flags > HAS_ACK) return false;
    if (flags === HAS_ACK) {
      const latest = expand(packet.readUInt32LE(at + 1), this.#peer.sequence);
      if (latest >= this.#peer.sequence) return false;
      this.#acknowledgePackets(
        latest,
        packet.readUInt32LE(at + 5),
        packet.readUInt16LE(at + 9),
        nowMs,
      );
    }
    this.outboundLoss = (packet[at + 15] ?? 0) / LOSS_SCALE;
    const { reliable } = this;
    return reliable.acknowledgeBefore(expand(packet.readUInt32LE(at + 11), reliable.oldest));
  }

  #acknowledgePackets(latest: number, bits: number, heldMs: number, nowMs: number): void {
    const sentMs = this.estimator.acknowledge(latest);
    if (sentMs >= 0) {
      this.estimator.sample(Math.max(0, nowMs - sentMs - heldMs));
      this.reliable.acknowledge(latest);
    }
    for (let bit = 0, rest = bits; rest !== 0 && bit < ACK_BITS; bit += 1, rest >>>= 1) {
      const sequence = latest - 1 - bit;
      if ((rest & 1) === 1 && this.estimator.acknowledge(sequence) >= 0) {
        this.reliable.acknowledge(sequence);
      }
    }
  }

  #readMessages(packet: Buffer, start: number, end: number): boolean {
    let at = start;
    while (at < end && !this.#isStopped) {
      const kind = packet[at] ?? 0;
      const header = kind === UNRELIABLE ? MESSAGE_HEADER_BYTES : FRAGMENT_HEADER_BYTES;
      if (kind < UNRELIABLE || kind > LAST_FRAGMENT || at + header > end) return false;
      const next = at + header + packet.readUInt16LE(at + 1);
      if (next > end) return false;
      const bytes = packet.subarray(at + header, next);
      if (kind === UNRELIABLE) {
        this.#deliver('unreliable', bytes);
      } else {
        const number = expand(packet.readUInt32LE(at + 3), this.#receiver.next);
        const isLast = kind !== FRAGMENT;
        if (!this.#receiver.receive(number, bytes, isLast, this.#deliverReliable)) return false;
      }
      at = next;
    }
    return true;
  }
}
