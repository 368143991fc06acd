// Packets: a prefix byte (type, and the length of the sequence), the sequence, and the sealed body.
// One codec serves all connections of a process; what it read last stands in its fields, so that
// reading a packet makes no objects.
import type { DropReason } from './counters.ts';
import { decryptInPlace, encryptInPlace } from './crypto.ts';
import { MAC_BYTES, MAX_DATAGRAM_BYTES, MAX_SEQUENCE_BYTES, MIN_PACKET_BYTES } from './limits.ts';
import { VERSION } from './token.ts';

export const REQUEST = 0;
export const DENIED = 1;
export const CHALLENGE = 2;
export const RESPONSE = 3;
export const KEEP_ALIVE = 4;
export const PAYLOAD = 5;
export const DISCONNECT = 6;

const LOW = 2 ** 32;
const PREFIX_AT = VERSION.length + 8;
const NONCE_BYTES = 12;

const sequenceBytes = (sequence: number): number => {
  if (sequence < LOW) {
    return sequence < 0x100 ? 1 : sequence < 0x1_0000 ? 2 : sequence < 0x100_0000 ? 3 : 4;
  }
  return sequence < 2 ** 40 ? 5 : sequence < 2 ** 48 ? 6 : 7;
};

export class Codec {
  /** Of the packet whose header was read last. */
  type = 0;
  sequence = 0;
  bodyStart = 0;
  /** Of the packet that was opened last. */
  bodyEnd = 0;
  readonly #associated = Buffer.alloc(PREFIX_AT + 1);
  readonly #nonce = Buffer.alloc(NONCE_BYTES);

  constructor(protocolId: bigint) {
    VERSION.copy(this.#associated);
    this.#associated.writeBigUInt64LE(protocolId, VERSION.length);
  }

  /** Reads the part in the clear of any packet but a request. */
  readHeader(packet: Buffer): DropReason | undefined {
    if (packet.length < MIN_PACKET_BYTES) return 'tooSmall';
    if (packet.length > MAX_DATAGRAM_BYTES) return 'tooLarge';
    const prefix = packet[0] ?? 0;
    this.type = prefix & 0x0f;
    if (this.type > DISCONNECT) return 'unknownType';
    const length = prefix >> 4;
    if (length < 1 || length > MAX_SEQUENCE_BYTES) return 'wrongSequence';
    this.bodyStart = 1 + length;
    if (packet.length < this.bodyStart + MAC_BYTES) return 'tooSmall';
    let sequence = 0;
    for (let index = length; index >= 1; index -= 1) {
      sequence = sequence * 0x100 + (packet[index] ?? 0);
    }
    // What an honest peer never reaches could not be told apart from its neighbours.
    if (sequence > Number.MAX_SAFE_INTEGER) return 'wrongSequence';
    this.sequence = sequence;
    return undefined;
  }

  /** Opens the packet whose header was read last, in place. */
  open(packet: Buffer, key: Buffer): boolean {
    this.#bind(packet[0] ?? 0, this.sequence);
    this.bodyEnd = packet.length - MAC_BYTES;
    const { bodyStart } = this;
    return decryptInPlace(packet, bodyStart, packet.length, this.#associated, this.#nonce, key);
  }

  /** Where the body of a packet with this sequence is to be written. */
  bodyStartOf(sequence: number): number {
    return 1 + sequenceBytes(sequence);
  }

  /** Seals in place a body that stands where it is to; answers the length of the packet. */
  seal(packet: Buffer, type: number, sequence: number, bodyBytes: number, key: Buffer): number {
    const length = sequenceBytes(sequence);
    const prefix = (length << 4) | type;
    packet[0] = prefix;
    let rest = sequence;
    for (let index = 1; index <= length; index += 1) {
      packet[index] = rest % 0x100;
      rest = Math.floor(rest / 0x100);
    }
    this.#bind(prefix, sequence);
    encryptInPlace(packet, 1 + length, bodyBytes, this.#associated, this.#nonce, key);
    return 1 + length + bodyBytes + MAC_BYTES;
  }

  #bind(prefix: number, sequence: number): void {
    this.#associated[PREFIX_AT] = prefix;
    writeNonce(this.#nonce, sequence);
  }
}

/** The sequence behind four zero bytes. */
export function writeNonce(nonce: Buffer, sequence: number): void {
  nonce.writeUInt32LE(sequence % LOW, 4);
  nonce.writeUInt32LE(Math.floor(sequence / LOW), 8);
}
