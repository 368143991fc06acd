// The way of a browser into space: browsers speak no UDP, so the edge does for each socket, with
// the token that the socket's pilot was answered.
import { setTimeout as delay } from 'node:timers/promises';
import { CommandEnvelope, type Answer } from '#protocol/envelope.ts';
import { commandByName } from '#protocol/index.ts';
import { Destination } from '#protocol/login.ts';
import { refuse } from '#protocol/refusals.ts';
import { AWAY_CODES, orders, SpaceFrame, type Away } from '#protocol/space.ts';
import { GatewayLink, type Loss } from './gateway-link.ts';
import type { Metrics } from './metrics.ts';

/** An answer is not kept back for longer, whether or not its pilot has arrived. */
const ARRIVAL_MS = 5_000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;

const ORDERS: ReadonlySet<string> = new Set(orders.map(({ name }) => name));
/** What asking again would not change. */
const FINAL: ReadonlySet<string> = new Set(AWAY_CODES);

export interface GatewayOptions {
  readonly metrics: Metrics;
  /** A space frame for the browser. */
  show(frame: Uint8Array): void;
  /** `login.connect` as the socket's pilot, taking nobody's place. */
  askWhere(): Promise<Answer>;
  /** Other sockets of the session let go: the last to enter has the pilot. */
  onEnter(): void;
  onError(error: unknown): void;
}

/**
 * At most one connection at a time. A connection that is lost is sought again until it is back,
 * somebody else has the pilot, or the socket is closed.
 */
export class Gateway {
  readonly #options: GatewayOptions;
  #link: GatewayLink | null = null;
  /** What it is connected to. */
  #kind: Destination['kind'] | null = null;
  /** Counts where it went: what belongs to an earlier turn is void. */
  #turn = 0;
  #isSeeking = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Undefined where it is no order, or the pilot is not in space from here. */
  order(envelope: unknown): Promise<Answer> | undefined {
    const parsed = CommandEnvelope.safeParse(envelope);
    if (!parsed.success || !ORDERS.has(parsed.data.name)) return undefined;
    if (this.#isSeeking) return Promise.resolve({ ok: false, refusal: refuse('OVERLOADED') });
    if (!this.#link || this.#kind !== 'grid') return undefined;
    return this.#forward(this.#link, parsed.data);
  }

  async #forward(link: GatewayLink, envelope: CommandEnvelope): Promise<Answer> {
    const answer = await link.order(envelope);
    const outcome = answer.ok ? 'ok' : answer.refusal.code;
    this.#options.metrics.orders.inc({ order: envelope.name, outcome });
    return this.settle(envelope, answer);
  }

  /** Goes where an answer leads. The token stays here: it is good for one connection. */
  async settle(envelope: unknown, answer: Answer): Promise<Answer> {
    if (!answer.ok) return answer;
    const { name } = envelope as { name: string };
    if (commandByName.get(name)?.output !== Destination) return answer;
    const destination = Destination.parse(answer.output);
    this.#options.onEnter();
    const stopWaiting = new AbortController();
    const { signal } = stopWaiting;
    const tooLong = delay(ARRIVAL_MS, undefined, { signal }).catch(() => undefined);
    await Promise.race([this.#go(destination), tooLong]);
    stopWaiting.abort();
    return { ok: true, output: { ...destination, token: '' } };
  }

  /** Hangs up, and seeks no more; with a reason, the browser is told it. */
  leave(code?: Away['code']): void {
    const wasThere = this.#link !== null || this.#isSeeking;
    this.#turn += 1;
    this.#isSeeking = false;
    this.#hangUp();
    if (code && wasThere) this.#tell({ code, isComingBack: false });
  }

  #hangUp(): void {
    if (!this.#link) return;
    this.#link.close();
    this.#link = null;
    this.#options.metrics.spaceLinks.dec();
  }

  async #go(destination: Destination): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#isSeeking = false;
    // First of all: a server takes one connection of a pilot.
    this.#hangUp();
    const { metrics } = this.#options;
    const link = new GatewayLink({
      token: destination.token,
      // Results come by the edge's own stream of them.
      onFrame: (kind, frame) => {
        if (turn !== this.#turn || kind !== 'space') return;
        metrics.spaceFrames.inc();
        this.#options.show(frame.subarray(1));
      },
      onLoss: (loss) => {
        if (turn === this.#turn) this.#lost(loss);
      },
    });
    this.#link = link;
    this.#kind = destination.kind;
    metrics.spaceLinks.inc();
    await link.open();
  }

  #lost({ reason, wasHeard }: Loss): void {
    this.#options.metrics.spaceLosses.inc();
    // To who was there: the seat is another client's by now, or the session is over.
    const isTaken = wasHeard && reason === 'NOT_LOGGED_IN';
    if (isTaken || reason === 'LOGGED_IN_ELSEWHERE') {
      this.leave('LOGGED_IN_ELSEWHERE');
      return;
    }
    this.#hangUp();
    this.#isSeeking = true;
    this.#tell({ code: 'OVERLOADED', isComingBack: true });
    this.#seek(this.#turn).catch((error: unknown) => this.#options.onError(error));
  }

  /** Asks where the pilot is by now, ever more rarely. */
  async #seek(turn: number): Promise<void> {
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      const answer = await this.#options.askWhere();
      if (turn !== this.#turn) return;
      if (answer.ok) return this.#go(Destination.parse(answer.output));
      const { code } = answer.refusal;
      if (FINAL.has(code)) return this.leave(code as Away['code']);
      await delay(waitMs * (0.5 + Math.random() / 2), undefined, { ref: false });
      if (turn !== this.#turn) return;
    }
  }

  #tell(away: Away): void {
    const body = Buffer.from(JSON.stringify(away));
    this.#options.show(Buffer.concat([Buffer.of(SpaceFrame.away), body]));
  }
}
