// One client of the login server: nobody at first, a session once it has logged in.
import { connect as connectToChat } from '#protocol/chat.ts';
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { decodeClientFrame, encodeServerFrame, type ServerFrame } from '#protocol/frames.ts';
import { commandByName } from '#protocol/index.ts';
import { connect } from '#protocol/login.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import { logIn } from '#protocol/sessions.ts';
import type { UdpConnection } from '#protocol/udp/index.ts';
import type { CommandDesk } from '#features/serving/index.ts';
import type { Limits } from '../limits.ts';

export class Visitor {
  readonly #connection: UdpConnection;
  readonly #id: string;
  readonly #desk: CommandDesk;
  readonly #limits: Limits;
  #token: string | undefined;
  /** By a clock that never goes back. */
  askedAtMs = performance.now();

  /** @param id tells it from all others, also of the same address */
  constructor(connection: UdpConnection, id: string, desk: CommandDesk, limits: Limits) {
    this.#connection = connection;
    this.#id = id;
    this.#desk = desk;
    this.#limits = limits;
    connection.onMessage = (_channel, bytes) => this.#receive(bytes);
  }

  send(frame: ServerFrame): void {
    const bytes = encodeServerFrame(frame);
    if (isRefusal(bytes)) {
      if (frame.kind === 'answer') this.send({ ...frame, answer: { ok: false, refusal: bytes } });
      return;
    }
    if (!this.#connection.send('reliable', bytes)) this.cut(refuse('TOO_SLOW'));
    this.#connection.flush();
  }

  /** Hangs up, saying why. */
  cut({ code }: Refusal): void {
    this.#connection.disconnect(Buffer.from(code));
  }

  #receive(bytes: Uint8Array): void {
    this.askedAtMs = performance.now();
    const frame = decodeClientFrame(bytes);
    if (isRefusal(frame)) this.cut(frame);
    else if (frame.kind === 'resume') this.#token = frame.token;
    else void this.#answer(frame.envelope);
  }

  async #answer(envelope: CommandEnvelope): Promise<void> {
    const answer = await this.#carryOut(envelope);
    if (this.#connection.isClosed) return;
    if (answer.ok && envelope.name === logIn.name) {
      this.#token = logIn.output.parse(answer.output).token;
    }
    this.send({ kind: 'answer', id: envelope.id, answer });
  }

  async #carryOut(envelope: CommandEnvelope): Promise<Answer> {
    const { address } = this.#connection.remote;
    // A session that is over is no reason to refuse what anyone may do, such as to log in again.
    const isForAnyone = commandByName.get(envelope.name)?.caller === 'anyone';
    const token = isForAnyone ? undefined : this.#token;
    const refusal = (await this.#limits.command(this.#id, address)) ?? refuseForeign(envelope);
    if (refusal) return { ok: false, refusal };
    return (await this.#desk.handle(this.#desk.identifyBy(token, address), envelope)).answer;
  }
}

const WAYS_IN: ReadonlySet<string> = new Set([connect.name, connectToChat.name]);

/** What is a character's is done where the character is. */
function refuseForeign({ name }: CommandEnvelope): Refusal | null {
  const caller = commandByName.get(name)?.caller;
  const isForeign = caller === 'character' || caller === 'admin';
  return isForeign && !WAYS_IN.has(name) ? refuse('NOT_HERE', { command: name }) : null;
}
