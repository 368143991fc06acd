// One client of the chat server in a test, over a real socket: what it asks, and what it hears.
import { randomUUID } from 'node:crypto';
import { ChatDestination, connect, type Broadcasts } from '#protocol/chat.ts';
import type { Answer } from '#protocol/envelope.ts';
import { decodeServerFrame, encodeClientFrame } from '#protocol/frames.ts';
import { isRefusal, type Refusal } from '#protocol/refusals.ts';
import { UdpClient, type UdpConnection } from '#protocol/udp/index.ts';
import type { SpacePilot } from './space-world.ts';

type Event = keyof Broadcasts;
type Heard = { [E in Event]: { event: E; body: Broadcasts[E] } }[Event];

export class Talker {
  readonly pilot: SpacePilot;
  readonly heard: Heard[] = [];
  /** What the server hung up for; undefined while it has not. */
  farewell: string | undefined;
  readonly #client: UdpClient;
  readonly #connection: UdpConnection;
  readonly #answers = new Map<string, (answer: Answer) => void>();
  #news = Promise.withResolvers<void>();

  private constructor(pilot: SpacePilot, client: UdpClient, connection: UdpConnection) {
    this.pilot = pilot;
    this.#client = client;
    this.#connection = connection;
    connection.onMessage = (_channel, bytes) => this.#hear(bytes);
    connection.onClose = ({ bytes, kind }) => {
      this.farewell = bytes.toString() || kind;
      this.#tellNews();
    };
  }

  /**
   * @param meanwhile done with the token in hand
   * @throws where there is no chat server
   */
  static async connect(pilot: SpacePilot, meanwhile?: () => Promise<unknown>): Promise<Talker> {
    const answer = await pilot.dispatch(connect.name);
    if (!answer.ok) throw new Error(answer.refusal.code);
    await meanwhile?.();
    const { token } = ChatDestination.parse(answer.output);
    const client = new UdpClient({ token: Buffer.from(token, 'base64') });
    return new Talker(pilot, client, await client.connect());
  }

  async hangUp(): Promise<void> {
    this.#connection.disconnect();
    await this.#client.close();
  }

  answer(name: string, input: object = {}): Promise<Answer> {
    const id = randomUUID();
    const frame = encodeClientFrame({ kind: 'command', envelope: { id, name, input } });
    if (isRefusal(frame)) throw new Error(frame.code);
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#connection.send('reliable', frame);
    });
  }

  /** @throws where it is refused */
  async call(name: string, input: object = {}): Promise<unknown> {
    const answer = await this.answer(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
    return answer.output;
  }

  /** @throws where it is not refused */
  async refusal(name: string, input: object = {}): Promise<Refusal> {
    const answer = await this.answer(name, input);
    if (answer.ok) throw new Error(`${name} was not refused`);
    return answer.refusal;
  }

  /** What was heard of one kind, in order. */
  of<E extends Event>(event: E): Broadcasts[E][] {
    return this.heard.flatMap((each) => (each.event === event ? [each.body as Broadcasts[E]] : []));
  }

  /** Resolves once it holds, which is looked at after each frame. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.#news.promise;
  }

  /** Resolves once it was told that somebody is in a room, or is in it no more. */
  seen(characterId: number, change: 'came' | 'left', room = 'local'): Promise<void> {
    return this.until(() =>
      this.of('chat.presence').some((presence) => {
        if (presence.room !== room) return false;
        const came = presence.came.map((member) => member.characterId);
        return (change === 'came' ? came : presence.left).includes(characterId);
      }),
    );
  }

  #hear(bytes: Uint8Array): void {
    const frame = decodeServerFrame(bytes);
    if (isRefusal(frame)) throw new Error(JSON.stringify(frame));
    if (frame.kind === 'answer') this.#answers.get(frame.id)?.(frame.answer);
    else if (frame.kind === 'broadcast') {
      this.heard.push({ event: frame.event, body: frame.body } as Heard);
    }
    this.#tellNews();
  }

  #tellNews(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }
}
