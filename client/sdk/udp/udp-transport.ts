// The transport of native clients: login first, then the server that holds the character's place,
// wherever that is; found again where it is lost.
import { setTimeout as delay } from 'node:timers/promises';
import { register } from '#protocol/accounts.ts';
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import type { ServerFrame } from '#protocol/frames.ts';
import { connect, Destination } from '#protocol/login.ts';
import { logIn, selectCharacter } from '#protocol/sessions.ts';
import { REFUSALS, refuse, type RefusalCode } from '#protocol/refusals.ts';
import { newCommandId } from '../command-id.ts';
import { RefusalError, UnansweredError } from '../errors.ts';
import type { Send } from '../outbox.ts';
import type { ChatCaller, ChatEars, ChatWire } from '../chat/chat-wire.ts';
import type { ClientEnd, Transport } from '../transport.ts';
import { ChatLine } from './chat-line.ts';
import type { LoginDesk } from './login-desk.ts';
import { destinationOf, Travels } from './travels.ts';
import { WorldLine } from './world-line.ts';

/** The first wait before a place is looked for again; each further one is twice as long. */
const RETRY_MS = 100;
/** Time for an attempt to connect, by the round trip: a server that was killed answers never. */
const CONNECT_MS = 500;
const CONNECT_ROUND_TRIPS = 6;
/** Until a round trip is known. */
const FIRST_CONNECT_MS = 1_000;
const CONNECT_MAX_MS = 8_000;

/** Asked by nobody: a session that is over is no reason to refuse a new one. */
const OF_NOBODY: ReadonlySet<string> = new Set([register.name, logIn.name]);
/** Asked at login wherever the character is. */
const OF_LOGIN: ReadonlySet<string> = new Set([...OF_NOBODY, connect.name]);
/** Will be otherwise in a moment. */
const PASSING: ReadonlySet<RefusalCode> = new Set(['OVERLOADED', 'TOO_MANY_REQUESTS', 'INTERNAL']);
/** Who enters is told; who was in already waits until there is a server again. */
const OUTAGES: ReadonlySet<RefusalCode> = new Set(['NO_CAPACITY', 'LAUNCHER_GONE']);

interface Entry {
  readonly takeOver: boolean;
  readonly isEntering: boolean;
}
const COMING_BACK: Entry = { takeOver: false, isEntering: false };

type Answered = Parameters<Send>[1];

export class UdpTransport implements Transport {
  readonly #client: ClientEnd;
  readonly #login: LoginDesk;
  readonly #retryMaxMs: number;
  readonly #answers = new Map<string, { readonly name: string; readonly answered: Answered }>();
  readonly #travels = new Travels();
  #line: WorldLine | undefined;
  /** Of the last connection. */
  #rttMs: number | undefined;
  /** The search for a place that is under way; a later one puts an end to it. */
  #search: AbortController | undefined;
  /** From `enter` until the session is another one, or another client has the character. */
  #isInside = false;

  constructor(client: ClientEnd, login: LoginDesk, retryMaxMs: number) {
    this.#client = client;
    this.#login = login;
    this.#retryMaxMs = retryMaxMs;
    queueMicrotask(() => client.setStatus('connected'));
  }

  /** Resolves once the client is where the character is. */
  async enter(takeOver: boolean): Promise<void> {
    this.#isInside = true;
    try {
      await this.#go(undefined, { takeOver, isEntering: true });
    } catch (error) {
      if (!this.#line) this.#leave();
      throw error;
    }
  }

  readonly send: Send = (envelope, answered) => {
    if (!this.#isInside || OF_LOGIN.has(envelope.name)) void this.#ask(envelope, answered);
    else if (this.#line) {
      this.#answers.set(envelope.id, { name: envelope.name, answered });
      this.#travels.set(envelope, this.#line.place.placeId, answered);
      this.#line.send({ kind: 'command', envelope });
    }
  };

  chatWire(_client: ChatCaller, ears: ChatEars): ChatWire {
    return new ChatLine(ears);
  }

  renew(): void {
    this.#leave();
  }

  close(): void {
    this.#leave();
    this.#login.rest();
  }

  async #ask(envelope: CommandEnvelope, answered: Answered): Promise<void> {
    const token = this.#tokenFor(envelope);
    const answer = await this.#answerOfLogin(envelope);
    const isOver = !answer.ok && answer.refusal.code === 'NOT_LOGGED_IN' && token !== undefined;
    if (isOver && token === this.#client.handshake().token) this.#client.end(answer.refusal);
    const destination = destinationOf(envelope.name, answer);
    if (destination) this.#travel(destination, () => answered(answer));
    else answered(answer);
  }

  #tokenFor({ name }: CommandEnvelope): string | undefined {
    return OF_NOBODY.has(name) ? undefined : this.#client.handshake().token;
  }

  /** Where login cannot be reached it is as good as overloaded: the outbox asks again. */
  async #answerOfLogin(envelope: CommandEnvelope): Promise<Answer> {
    const token = this.#tokenFor(envelope);
    try {
      return await this.#login.ask(envelope, token);
    } catch {
      return { ok: false, refusal: refuse('OVERLOADED') };
    }
  }

  /** To a place that is known, or to be asked for; and again until it is reached. */
  async #go(known: Destination | undefined, entry = COMING_BACK): Promise<void> {
    this.#hangUp();
    this.#client.setStatus('connecting');
    const search = new AbortController();
    this.#search = search;
    let destination = known;
    for (let attempt = 0; ; attempt += 1) {
      destination ??= await this.#whereTo(entry);
      const limitMs = this.#connectMs(attempt);
      const line =
        destination && (await WorldLine.open(destination, limitMs).catch(() => undefined));
      if (search.signal.aborted) {
        line?.close();
        throw new UnansweredError('the client went elsewhere');
      }
      if (line && destination) {
        this.#arrive(line, destination);
        return;
      }
      destination = undefined;
      const waitMs = Math.min(RETRY_MS * 2 ** attempt, this.#retryMaxMs) * (0.5 + Math.random());
      await delay(waitMs);
    }
  }

  #connectMs(attempt: number): number {
    const rttMs = this.#rttMs;
    if (rttMs === undefined) return Math.min(FIRST_CONNECT_MS * 2 ** attempt, CONNECT_MAX_MS);
    return Math.min((CONNECT_MS + CONNECT_ROUND_TRIPS * rttMs) * 1.25 ** attempt, CONNECT_MAX_MS);
  }

  /**
   * Undefined where it is to be asked again.
   * @throws RefusalError
   */
  async #whereTo({ takeOver, isEntering }: Entry): Promise<Destination | undefined> {
    const envelope = { id: newCommandId(), name: connect.name, input: { takeOver } };
    const answer = await this.#answerOfLogin(envelope);
    if (answer.ok) return Destination.parse(answer.output);
    const { code } = answer.refusal;
    if (PASSING.has(code) || (!isEntering && OUTAGES.has(code))) return undefined;
    throw new RefusalError(answer.refusal);
  }

  #arrive(line: WorldLine, destination: Destination): void {
    this.#search = undefined;
    this.#line = line;
    this.#isInside = true;
    this.#login.rest();
    line.onFrame = (frame) => this.#hear(frame);
    line.onLost = (code) => this.#lose(code);
    const { characterId, lastSequence } = this.#client.handshake();
    line.send({ kind: 'resume', ...(characterId !== undefined && { characterId, lastSequence }) });
    this.#answers.clear();
    this.#travels.arrive(destination);
    this.#client.setStatus('connected');
    this.#client.resend();
    this.#client.tell('moved', line.place);
  }

  #hear(frame: ServerFrame): void {
    const client = this.#client;
    if (frame.kind === 'answer') this.#answered(frame.id, frame.answer);
    else if (frame.kind === 'space') client.tell('space', frame.bytes);
    else if (frame.kind === 'result') client.hear(frame.result);
    else if (frame.kind === 'bound') {
      const { characterId, lastSequence } = frame;
      client.bind({ characterId, lastSequence });
    } else if (frame.kind === 'refresh') client.tell('refresh');
    else if (frame.kind === 'broadcast') client.tell('broadcast', frame.event, frame.body);
    else if (frame.kind === 'draining') client.setStatus('draining');
    else client.cut(frame.refusal);
  }

  #answered(id: string, answer: Answer): void {
    const asked = this.#answers.get(id);
    if (!asked) return;
    // Of a server that the character has left: what was asked is asked again where it is now.
    if (!answer.ok && answer.refusal.code === 'NOT_LOGGED_IN') {
      this.#lose('NOT_LOGGED_IN');
      return;
    }
    this.#answers.delete(id);
    this.#travels.delete(id);
    const destination = destinationOf(asked.name, answer);
    if (destination) this.#travel(destination, () => asked.answered(answer));
    else asked.answered(answer);
    // Another character is elsewhere, and its results are others.
    if (answer.ok && asked.name === selectCharacter.name) this.#lose(undefined);
  }

  #travel(destination: Destination, arrived: () => void): void {
    // Told once more of a travel that is over.
    if (this.#line?.place.placeId === destination.placeId) arrived();
    else this.#go(destination).then(arrived, (error: unknown) => this.#giveUp(error));
  }

  /** @param code what the server hung up for, where it said so */
  #lose(code: string | undefined): void {
    if (!this.#isInside) return;
    const known = code !== undefined && Object.hasOwn(REFUSALS, code);
    const refusal = known && code !== 'NOT_LOGGED_IN' ? refuse(code as RefusalCode) : undefined;
    if (refusal) this.#client.cut(refusal);
    if (refusal?.code === 'LOGGED_IN_ELSEWHERE') this.#leave();
    else this.#go(undefined).catch((error: unknown) => this.#giveUp(error));
  }

  #giveUp(error: unknown): void {
    if (!(error instanceof RefusalError)) return;
    this.#leave();
    const { code, message, help, details } = error;
    const refusal = { code, message, help, details };
    if (code === 'NOT_LOGGED_IN') this.#client.end(refusal);
    else this.#client.cut(refusal);
  }

  /** Out of the world: from now on login is asked, also for what is unanswered. */
  #leave(): void {
    this.#isInside = false;
    this.#search?.abort();
    this.#search = undefined;
    this.#hangUp();
    this.#answers.clear();
    this.#client.setStatus('connected');
    if (!this.#client.isClosed()) this.#client.resend();
  }

  #hangUp(): void {
    this.#search?.abort();
    this.#rttMs = this.#line?.rttMs ?? this.#rttMs;
    this.#line?.close();
    this.#line = undefined;
  }
}
