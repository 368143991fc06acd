// A connection as both ends have it.
import { Channels, type Channel } from './channels.ts';
import { DISCONNECT } from './codec.ts';
import {
  KEEP_ALIVE_INTERVAL_MS,
  MAX_REASON_BYTES,
  MAX_RELIABLE_BYTES,
  REDUNDANT_DISCONNECTS,
} from './limits.ts';
import { MAX_UNRELIABLE_BYTES } from './payload.ts';
import type { Peer } from './peer.ts';

export interface CloseReason {
  /** `out-of-bounds`: the other end sent what no sound one sends. */
  readonly kind: 'closed' | 'disconnected' | 'timed-out' | 'out-of-bounds';
  /** What the other end had to say when it disconnected; empty where it said nothing. */
  readonly bytes: Buffer;
}

export interface ConnectionStats {
  readonly rttMs: number;
  /** Mean deviation of the round trip. */
  readonly jitterMs: number;
  /** From 0 to 1: packets lost on their way to the other end. */
  readonly outboundLoss: number;
  /** From 0 to 1: packets lost on their way here. */
  readonly inboundLoss: number;
  /** What waits on the reliable channel, to be sent or acknowledged. */
  readonly queuedBytes: number;
}

const NOTHING = Buffer.alloc(0);

export class UdpConnection {
  readonly clientId: bigint;
  /** What the sealer of the token told the server; empty on the client. */
  readonly userData: Buffer;
  /** Called for each message; the bytes are the receiver's to keep. */
  onMessage: (channel: Channel, bytes: Buffer) => void = () => undefined;
  /** Called once, whichever end closed it. */
  onClose: (reason: CloseReason) => void = () => undefined;
  #isClosed = false;
  readonly #peer: Peer;
  readonly #channels: Channels;
  readonly #forget: (reason: CloseReason) => void;

  /** @param forget takes it out of where it is kept */
  constructor(
    peer: Peer,
    { clientId, userData }: { clientId: bigint; userData: Buffer },
    forget: (reason: CloseReason) => void,
  ) {
    this.#peer = peer;
    this.clientId = clientId;
    this.userData = userData;
    this.#forget = forget;
    this.#channels = new Channels(peer, (channel, bytes) => {
      this.onMessage(channel, bytes);
      return !this.#isClosed;
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Where the other end is. */
  get remote(): { readonly address: string; readonly port: number } {
    return this.#peer;
  }

  /**
   * Queues a message, which the next update sends as far as it may. False where too much is queued
   * already or the connection is closed: the message is not sent. Throws RangeError where the
   * message is longer than its channel takes.
   */
  send(channel: Channel, bytes: Uint8Array): boolean {
    const isReliable = channel === 'reliable';
    const maxBytes = isReliable ? MAX_RELIABLE_BYTES : MAX_UNRELIABLE_BYTES;
    if (bytes.length > maxBytes) throw new RangeError(`${bytes.length} of ${maxBytes} bytes`);
    if (this.#isClosed) return false;
    const message = Buffer.allocUnsafe(bytes.length);
    message.set(bytes);
    const channels = this.#channels;
    return isReliable ? channels.reliable.push(message) : channels.pushUnreliable(message);
  }

  /** Sends at once what the next update would. */
  flush(): void {
    if (!this.#isClosed) this.#channels.flush(this.#peer.nowMs());
  }

  /**
   * Hangs up, and what is queued is lost.
   * @param reason at most MAX_REASON_BYTES for the other end's `onClose`
   */
  disconnect(reason: Uint8Array = NOTHING): void {
    if (reason.length > MAX_REASON_BYTES) throw new RangeError(`${reason.length} bytes of reason`);
    if (this.#isClosed) return;
    this.#sayGoodbye(reason);
    this.end({ kind: 'closed', bytes: NOTHING });
  }

  stats(): ConnectionStats {
    const { estimator, outboundLoss, reliable } = this.#channels;
    const { rttMs, jitterMs } = estimator;
    const inboundLoss = this.#peer.inboundLoss.share;
    return { rttMs, jitterMs, outboundLoss, inboundLoss, queuedBytes: reliable.queuedBytes };
  }

  /** For the owner: the payload of a packet. False where it is not what a sound peer sends. */
  receive(packet: Buffer, start: number, end: number, sequence: number): boolean {
    const nowMs = this.#peer.nowMs();
    if (this.#channels.receive(packet, start, end, sequence, nowMs)) return true;
    this.#sayGoodbye(NOTHING);
    this.end({ kind: 'out-of-bounds', bytes: NOTHING });
    return false;
  }

  /** For the owner: the other end hung up. */
  receiveDisconnect(packet: Buffer, start: number, end: number): void {
    this.end({ kind: 'disconnected', bytes: Buffer.from(packet.subarray(start, end)) });
  }

  /** For the owner: what time alone brings about. */
  update(nowMs: number): void {
    const peer = this.#peer;
    if (nowMs - peer.lastReceivedMs >= peer.timeoutMs) {
      this.#sayGoodbye(NOTHING);
      this.end({ kind: 'timed-out', bytes: NOTHING });
      return;
    }
    this.#channels.flush(nowMs);
    if (nowMs - peer.lastSentMs >= KEEP_ALIVE_INTERVAL_MS) peer.sendKeepAlive();
  }

  end(reason: CloseReason): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#forget(reason);
    this.onClose(reason);
  }

  /** Many times, for none of them is acknowledged. */
  #sayGoodbye(reason: Uint8Array): void {
    for (let count = 0; count < REDUNDANT_DISCONNECTS; count += 1) {
      this.#peer.send(DISCONNECT, reason);
    }
  }
}
