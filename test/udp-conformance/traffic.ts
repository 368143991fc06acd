// Messages of which the receiver knows what they have to be, one way over a connection.
import type { UdpConnection } from '#protocol/udp/connection.ts';
import { createRandom } from '../random.ts';

export interface Plan {
  readonly seed: number;
  readonly small: number;
  /** Of up to 64 KiB, the first of them exactly that. */
  readonly large: number;
  readonly unreliable: number;
}

const SMALL_BYTES = 300;
const LARGE_BYTES = 65_536;
const UNRELIABLE_BYTES = 1000;
const UNRELIABLE_PER_PUMP = 4;
const INDEX_BYTES = 4;

function createMessage(
  random: ReturnType<typeof createRandom>,
  index: number,
  bytes: number,
): Buffer {
  const message = Buffer.alloc(bytes, random.between(0, 255));
  message.writeUInt32LE(index);
  for (let at = INDEX_BYTES; at < bytes; at += 61) message[at] = random.between(0, 255);
  return message;
}

function createMessages({ seed, small, large, unreliable }: Plan) {
  const random = createRandom(seed);
  const total = small + large;
  const every = Math.max(1, Math.floor(total / Math.max(1, large)));
  let cut = 0;
  const reliable = Array.from({ length: total }, (_, index) => {
    const isLarge = index % every === 0 && cut < large;
    if (!isLarge) return createMessage(random, index, random.between(INDEX_BYTES, SMALL_BYTES));
    cut += 1;
    const bytes = cut === 1 ? LARGE_BYTES : random.between(SMALL_BYTES, LARGE_BYTES);
    return createMessage(random, index, bytes);
  });
  const others = Array.from({ length: unreliable }, (_, index) =>
    createMessage(random, index, random.between(INDEX_BYTES, UNRELIABLE_BYTES)),
  );
  return { reliable, unreliable: others };
}

export class Traffic {
  readonly faults: string[] = [];
  readonly #from: UdpConnection;
  readonly #messages;
  #sent = 0;
  #sentUnreliable = 0;
  #arrived = 0;
  readonly #arrivedUnreliable = new Set<number>();

  constructor(from: UdpConnection, to: UdpConnection, plan: Plan) {
    this.#from = from;
    this.#messages = createMessages(plan);
    to.onMessage = (channel, bytes) =>
      channel === 'reliable' ? this.#takeReliable(bytes) : this.#takeUnreliable(bytes);
  }

  /** Sends what the queues take. */
  pump(): void {
    const { reliable, unreliable } = this.#messages;
    for (; this.#sent < reliable.length; this.#sent += 1) {
      if (!this.#from.send('reliable', reliable[this.#sent] as Buffer)) break;
    }
    const end = Math.min(this.#sentUnreliable + UNRELIABLE_PER_PUMP, unreliable.length);
    for (; this.#sentUnreliable < end; this.#sentUnreliable += 1) {
      if (!this.#from.send('unreliable', unreliable[this.#sentUnreliable] as Buffer)) break;
    }
  }

  /** All reliable messages are there, and all unreliable ones are on their way. */
  get isDone(): boolean {
    const { reliable, unreliable } = this.#messages;
    return this.#arrived === reliable.length && this.#sentUnreliable === unreliable.length;
  }

  get counts(): { reliable: string; unreliable: string; unreliableShare: number } {
    const { reliable, unreliable } = this.#messages;
    const { size } = this.#arrivedUnreliable;
    return {
      reliable: `${this.#arrived} of ${reliable.length}`,
      unreliable: `${size} of ${unreliable.length}`,
      unreliableShare: size / unreliable.length,
    };
  }

  #takeReliable(bytes: Buffer): void {
    const expected = this.#messages.reliable[this.#arrived];
    if (!expected?.equals(bytes)) this.faults.push(`reliable message ${this.#arrived} is another`);
    this.#arrived += 1;
  }

  #takeUnreliable(bytes: Buffer): void {
    const index = bytes.length < INDEX_BYTES ? -1 : bytes.readUInt32LE();
    if (this.#arrivedUnreliable.has(index)) this.faults.push(`unreliable message ${index} twice`);
    if (!this.#messages.unreliable[index]?.equals(bytes)) {
      this.faults.push(`unreliable message ${index} is not what was sent`);
    }
    this.#arrivedUnreliable.add(index);
  }
}
