// The connection to the chat server: orders out, answers and broadcasts in.
import type { Answer } from '#protocol/envelope.ts';
import { decodeServerFrame, encodeClientFrame, kindOfServerFrame } from '#protocol/frames.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { UdpClient, type UdpConnection } from '#protocol/udp/index.ts';
import type { ChatEars, ChatWire } from '../chat/chat-wire.ts';
import { newCommandId } from '../command-id.ts';
import { RefusalError, UnansweredError } from '../errors.ts';

/** Longest wait for an answer: the server answers at once. */
const ANSWER_MS = 10_000;

export class ChatLine implements ChatWire {
  readonly #ears: ChatEars;
  readonly #asked = new Map<string, PromiseWithResolvers<Answer>>();
  #client: UdpClient | undefined;
  #connection: UdpConnection | undefined;

  constructor(ears: ChatEars) {
    this.#ears = ears;
  }

  async open(token: string): Promise<void> {
    this.close();
    const client = new UdpClient({ token: Buffer.from(token, 'base64') });
    this.#client = client;
    const connection = await client.connect();
    if (client !== this.#client) {
      void client.close();
      throw new UnansweredError('chat was closed');
    }
    this.#connection = connection;
    connection.onMessage = (_channel, bytes) => this.#hear(bytes);
    connection.onClose = () => {
      if (connection !== this.#connection) return;
      this.#forget();
      this.#ears.lose();
    };
  }

  async order(name: string, input: object): Promise<unknown> {
    const id = newCommandId();
    const frame = encodeClientFrame({ kind: 'command', envelope: { id, name, input } });
    if (isRefusal(frame)) throw new RefusalError(frame);
    if (!this.#connection?.send('reliable', frame)) throw gone();
    this.#connection.flush();
    const answered = Promise.withResolvers<Answer>();
    this.#asked.set(id, answered);
    const timer = setTimeout(() => answered.reject(gone()), ANSWER_MS);
    try {
      const answer = await answered.promise;
      if (!answer.ok) throw new RefusalError(answer.refusal);
      return answer.output;
    } finally {
      clearTimeout(timer);
      this.#asked.delete(id);
    }
  }

  close(): void {
    const client = this.#client;
    this.#forget();
    void client?.close();
  }

  #forget(): void {
    this.#client = undefined;
    this.#connection = undefined;
    for (const { reject } of this.#asked.values()) reject(gone());
  }

  #hear(bytes: Uint8Array): void {
    if (kindOfServerFrame(bytes) !== 'answer') {
      this.#ears.hear(bytes);
      return;
    }
    const frame = decodeServerFrame(bytes);
    if (!isRefusal(frame) && frame.kind === 'answer') {
      this.#asked.get(frame.id)?.resolve(frame.answer);
    }
  }
}

const gone = (): UnansweredError => new UnansweredError('the chat server is gone');
