// Which streams of this edge want which character's results, and the wake-ups that feed them.
import { together } from '#queues/batch.ts';
import { readInbox, subscribe, unsubscribe } from '#queues/results/results.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Delivery } from '#queues/results/wake-ups.ts';
import { lastSequences } from '../sessions/index.ts';
import type { Stream } from './stream.ts';

export class Hub {
  readonly #runtime: Runtime;
  readonly #subscriberId: string;
  readonly #streams = new Map<number, Set<Stream>>();
  readonly #subscribed = new Set<number>();
  /** A character that is being let go must not be subscribed to at the same time. */
  #lettingGo: Promise<void> = Promise.resolve();
  #listener: { close(): Promise<void> } | undefined;
  /** Answers a character's last sequence. Of a crowd that comes at once, few statements. */
  readonly #subscribe: (characterId: number) => Promise<number>;

  constructor(runtime: Runtime, subscriberId: string) {
    this.#runtime = runtime;
    this.#subscriberId = subscriberId;
    this.#subscribe = together((ids) => subscribe(runtime, ids, subscriberId));
  }

  async open(): Promise<void> {
    this.#listener = await this.#runtime.wakeUps.listen(
      this.#subscriberId,
      (deliveries) => this.#deliver(deliveries),
      () => void this.check(),
    );
  }

  /** Lets the results after a sequence flow. */
  async join(stream: Stream, afterSequence: number): Promise<void> {
    const { characterId } = stream;
    const streams = this.#streams.get(characterId) ?? new Set();
    this.#streams.set(characterId, streams.add(stream));
    await this.#lettingGo;
    this.#subscribed.add(characterId);
    const lastSequence = await this.#subscribe(characterId);
    // A sequence that was never given out, as after a restored backup, would wait for ever.
    stream.start(Math.min(afterSequence, lastSequence));
    stream.advance(lastSequence);
  }

  /** The subscription stays until the next check: most who leave come back at once. */
  leave(stream: Stream): void {
    stream.close();
    const streams = this.#streams.get(stream.characterId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#streams.delete(stream.characterId);
  }

  read(characterId: number, afterSequence: number) {
    return readInbox(this.#runtime, characterId, afterSequence);
  }

  /** Finds what lost wake-ups should have told, and lets go of characters that nobody plays. */
  async check(): Promise<void> {
    try {
      await this.#letGo();
      if (this.#streams.size === 0) return;
      const last = await lastSequences(this.#runtime, [...this.#streams.keys()]);
      for (const [characterId, lastSequence] of last) {
        this.#streams.get(characterId)?.forEach((stream) => stream.advance(lastSequence));
      }
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'missed wake-ups could not be looked for');
    }
  }

  async close(): Promise<void> {
    this.#streams.clear();
    await this.check();
    await this.#listener?.close();
  }

  async #letGo(): Promise<void> {
    const idle = [...this.#subscribed].filter((id) => !this.#streams.has(id));
    if (idle.length === 0) return;
    for (const characterId of idle) this.#subscribed.delete(characterId);
    const work = unsubscribe(this.#runtime, idle, this.#subscriberId);
    this.#lettingGo = work.catch(() => undefined);
    await work;
  }

  #deliver(deliveries: readonly Delivery[]): void {
    for (const { characterId, results } of deliveries) {
      const streams = this.#streams.get(characterId);
      if (streams) for (const stream of streams) stream.offer(results);
      // A subscription of an earlier life of this edge: the next check ends it.
      else this.#subscribed.add(characterId);
    }
  }
}
