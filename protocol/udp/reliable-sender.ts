// Messages that must all arrive, in order: cut into numbered fragments, each of which is sent until
// it is acknowledged. At most RELIABLE_WINDOW of them are under way.
import {
  MAX_QUEUED_BYTES,
  MAX_QUEUED_MESSAGES,
  MIN_FRAGMENT_BYTES,
  RELIABLE_WINDOW,
} from './limits.ts';
import { FRAGMENT, FRAGMENT_HEADER_BYTES, LAST_FRAGMENT } from './payload.ts';

interface Fragment {
  bytes: Buffer;
  isLast: boolean;
  /** The packet that carried it last. */
  sequence: number;
  resendAtMs: number;
  tries: number;
}

/** Of the packet that fragments are written into. */
export interface Stamp {
  sequence: number;
  nowMs: number;
  /** When a fragment counts as lost, after its sending. */
  resendMs: number;
}

const MAX_BACKOFF = 4;

export class ReliableSender {
  /** Of all that is not acknowledged. */
  queuedBytes = 0;
  /** Messages of which nothing, or not all, was sent; the first ones may be gone already. */
  #waiting: Buffer[] = [];
  #head = 0;
  /** Bytes of the first waiting message that are under way. */
  #cut = 0;
  readonly #window = Array<Fragment | undefined>(RELIABLE_WINDOW).fill(undefined);
  #oldest = 0;
  #next = 0;
  #resendAtMs = Infinity;

  /** False where too much waits already. */
  push(message: Buffer): boolean {
    if (this.queuedBytes + message.length > MAX_QUEUED_BYTES) return false;
    if (this.#waiting.length - this.#head >= MAX_QUEUED_MESSAGES) return false;
    this.#waiting.push(message);
    this.queuedBytes += message.length;
    return true;
  }

  isDue(nowMs: number): boolean {
    if (nowMs >= this.#resendAtMs) return true;
    return this.#head < this.#waiting.length && this.#next - this.#oldest < RELIABLE_WINDOW;
  }

  /** Writes what is due from `at` up to `end`; answers where it stopped. */
  write(packet: Buffer, at: number, end: number, stamp: Stamp): number {
    let offset = at;
    if (stamp.nowMs >= this.#resendAtMs) offset = this.#resend(packet, at, end, stamp);
    while (this.#head < this.#waiting.length && this.#next - this.#oldest < RELIABLE_WINDOW) {
      const room = end - offset - FRAGMENT_HEADER_BYTES;
      const fragment = this.#cutNext(room);
      if (!fragment) break;
      this.#window[this.#next % RELIABLE_WINDOW] = fragment;
      offset = this.#writeOne(packet, offset, this.#next, fragment, stamp);
      this.#next += 1;
    }
    return offset;
  }

  /** What a packet carried has come. */
  acknowledge(sequence: number): void {
    for (let number = this.#oldest; number < this.#next; number += 1) {
      if (this.#window[number % RELIABLE_WINDOW]?.sequence === sequence) this.#release(number);
    }
    this.#advance();
  }

  /** All before this number have come. False where they were never sent. */
  acknowledgeBefore(number: number): boolean {
    if (number > this.#next) return false;
    for (let each = this.#oldest; each < number; each += 1) this.#release(each);
    this.#advance();
    return true;
  }

  /** The first one that is not acknowledged. */
  get oldest(): number {
    return this.#oldest;
  }

  #release(number: number): void {
    const index = number % RELIABLE_WINDOW;
    this.queuedBytes -= this.#window[index]?.bytes.length ?? 0;
    this.#window[index] = undefined;
  }

  #advance(): void {
    while (this.#oldest < this.#next && !this.#window[this.#oldest % RELIABLE_WINDOW]) {
      this.#oldest += 1;
    }
    if (this.#oldest === this.#next) this.#resendAtMs = Infinity;
  }

  /** The next piece of what waits, or nothing where the packet has no room for a sensible one. */
  #cutNext(room: number): Fragment | undefined {
    const message = this.#waiting[this.#head];
    if (!message || room < 0) return undefined;
    const rest = message.length - this.#cut;
    if (rest > room && room < MIN_FRAGMENT_BYTES) return undefined;
    const bytes = message.subarray(this.#cut, this.#cut + Math.min(rest, room));
    const isLast = bytes.length === rest;
    this.#cut = isLast ? 0 : this.#cut + bytes.length;
    if (isLast) this.#dropHead();
    return { bytes, isLast, sequence: 0, resendAtMs: 0, tries: 0 };
  }

  #dropHead(): void {
    this.#head += 1;
    if (this.#head === this.#waiting.length || this.#head > MAX_QUEUED_MESSAGES) {
      this.#waiting = this.#waiting.slice(this.#head);
      this.#head = 0;
    }
  }

  #resend(packet: Buffer, at: number, end: number, stamp: Stamp): number {
    let offset = at;
    let soonestMs = Infinity;
    for (let number = this.#oldest; number < this.#next; number += 1) {
      const fragment = this.#window[number % RELIABLE_WINDOW];
      if (!fragment) continue;
      const fits = offset + FRAGMENT_HEADER_BYTES + fragment.bytes.length <= end;
      if (fragment.resendAtMs <= stamp.nowMs && fits) {
        offset = this.#writeOne(packet, offset, number, fragment, stamp);
      }
      soonestMs = Math.min(soonestMs, fragment.resendAtMs);
    }
    this.#resendAtMs = soonestMs;
    return offset;
  }

  #writeOne(
    packet: Buffer,
    at: number,
    number: number,
    fragment: Fragment,
    { sequence, nowMs, resendMs }: Stamp,
  ): number {
    const { bytes, isLast } = fragment;
    packet[at] = isLast ? LAST_FRAGMENT : FRAGMENT;
    packet.writeUInt16LE(bytes.length, at + 1);
    packet.writeUInt32LE(number % 2 ** 32, at + 3);
    bytes.copy(packet, at + FRAGMENT_HEADER_BYTES);
    const backoff = Math.min(1 + fragment.tries / 2, MAX_BACKOFF);
    fragment.sequence = sequence;
    fragment.resendAtMs = nowMs + resendMs * backoff;
    fragment.tries += 1;
    this.#resendAtMs = Math.min(this.#resendAtMs, fragment.resendAtMs);
    return at + FRAGMENT_HEADER_BYTES + bytes.length;
  }
}
