// The way of a browser to the chat server: browsers speak no UDP, so the edge does for each socket,
// with the token that the socket's pilot was answered. Which rooms it is in, the browser knows.
import { setTimeout as delay } from 'node:timers/promises';
import { ChatDestination, connect, orders } from '#protocol/chat.ts';
import { CommandEnvelope, type Answer } from '#protocol/envelope.ts';
import { encodeServerFrame } from '#protocol/frames.ts';
import { isRefusal, refuse, type RefusalCode } from '#protocol/refusals.ts';
import { GatewayLink } from './gateway-link.ts';
import type { Metrics } from './metrics.ts';

const ORDERS: ReadonlySet<string> = new Set(orders.map(({ name }) => name));
/** Who is not connected by then asks anew. */
const ARRIVAL_MS = 5_000;

interface ChatGatewayOptions {
  readonly metrics: Metrics;
  /** A frame for the browser. */
  readonly show: (frame: Uint8Array) => void;
}

export class ChatGateway {
  readonly #options: ChatGatewayOptions;
  #link: GatewayLink | null = null;

  constructor(options: ChatGatewayOptions) {
    this.#options = options;
  }

  /** Undefined where it is no order of chat. */
  order(envelope: unknown): Promise<Answer> | undefined {
    const parsed = CommandEnvelope.safeParse(envelope);
    if (!parsed.success || !ORDERS.has(parsed.data.name)) return undefined;
    return this.#forward(parsed.data);
  }

  /** Goes where an answer leads. The token stays here: it is good for one connection. */
  async settle(envelope: unknown, answer: Answer): Promise<Answer> {
    if (!answer.ok || (envelope as { name: string }).name !== connect.name) return answer;
    const destination = ChatDestination.parse(answer.output);
    const isThere = await this.#go(destination.token);
    if (!isThere) return refused('OVERLOADED');
    return { ok: true, output: { ...destination, token: '' } };
  }

  leave(): void {
    if (!this.#link) return;
    this.#link.close();
    this.#link = null;
    this.#options.metrics.chatLinks.dec();
  }

  /** Asked once: over a connection that is found anew it would be said twice. */
  async #forward(envelope: CommandEnvelope): Promise<Answer> {
    if (!this.#link) return refused('NOT_HERE');
    const answer = await this.#link.order(envelope);
    const isLost = !answer.ok && answer.refusal.code === 'OVERLOADED';
    const outcome = answer.ok ? 'ok' : answer.refusal.code;
    this.#options.metrics.orders.inc({ order: envelope.name, outcome });
    return isLost ? refused('NOT_HERE') : answer;
  }

  async #go(token: string): Promise<boolean> {
    this.leave();
    const { metrics, show } = this.#options;
    const link = new GatewayLink({
      token,
      onFrame: (kind, frame) => {
        if (link !== this.#link || kind !== 'broadcast') return;
        metrics.chatFrames.inc();
        show(frame);
      },
      onLoss: ({ reason }) => {
        if (link === this.#link) this.#lost(reason);
      },
    });
    this.#link = link;
    metrics.chatLinks.inc();
    const stopWaiting = new AbortController();
    const { signal } = stopWaiting;
    const tooLong = delay(ARRIVAL_MS, undefined, { signal }).catch(() => undefined);
    await Promise.race([link.open(), tooLong]);
    stopWaiting.abort();
    if (link === this.#link && !link.isOpen) this.leave();
    return link === this.#link;
  }

  #lost(code: string): void {
    this.leave();
    this.#options.metrics.chatLosses.inc();
    const body = { code };
    const frame = encodeServerFrame({ kind: 'broadcast', event: 'chat.lost', body });
    if (!isRefusal(frame)) this.#options.show(frame);
  }
}

const refused = (code: RefusalCode): Answer => ({ ok: false, refusal: refuse(code) });
