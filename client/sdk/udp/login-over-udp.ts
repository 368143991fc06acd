// Login over UDP: a connection to the login server, by a token that the client seals itself to the
// server's public key. Who does not have the secret key reads nothing of it, and cannot answer.
import { randomBytes } from 'node:crypto';
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { decodeServerFrame, encodeClientFrame, type ClientFrame } from '#protocol/frames.ts';
import type { LoginServer } from '#protocol/login.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { sealOwnToken, UdpClient, type UdpConnection } from '#protocol/udp/index.ts';
import { ANSWER_MS, type LoginDesk } from './login-desk.ts';

/** The clocks of client and server may differ by as much. */
const TOKEN_LIFE_MS = 600_000;
const TIMEOUT_S = 5;
const CLIENT_ID_BYTES = 8;

export class LoginOverUdp implements LoginDesk {
  readonly #server: LoginServer;
  #line: Promise<Line> | undefined;

  constructor(server: LoginServer) {
    this.#server = server;
  }

  async ask(envelope: CommandEnvelope, token: string | undefined): Promise<Answer> {
    this.#line ??= this.#connect();
    const line = await this.#line;
    return line.ask(envelope, token);
  }

  rest(): void {
    const line = this.#line;
    this.#line = undefined;
    line?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  #connect(): Promise<Line> {
    const { host, port, publicKey, protocolId } = this.#server;
    const nowMs = Date.now();
    const token = sealOwnToken({
      protocolId: BigInt(protocolId),
      clientId: randomBytes(CLIENT_ID_BYTES).readBigUInt64LE(),
      servers: [host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`],
      nowMs,
      expiresAtMs: nowMs + TOKEN_LIFE_MS,
      timeoutS: TIMEOUT_S,
      publicKey: Buffer.from(publicKey, 'base64'),
    });
    const line = new UdpClient({ token }).connect().then(
      (connection) =>
        new Line(connection, () => {
          if (this.#line === line) this.#line = undefined;
        }),
    );
    line.catch(() => {
      if (this.#line === line) this.#line = undefined;
    });
    return line;
  }
}

/** One connection, and what is asked over it. */
class Line {
  readonly #connection: UdpConnection;
  readonly #asked = new Map<string, PromiseWithResolvers<Answer>>();
  #token: string | undefined;

  constructor(connection: UdpConnection, onClose: () => void) {
    this.#connection = connection;
    connection.onMessage = (_channel, bytes) => this.#hear(bytes);
    connection.onClose = () => {
      onClose();
      for (const { reject } of this.#asked.values()) reject(new Error('the login server is gone'));
    };
  }

  async ask(envelope: CommandEnvelope, token: string | undefined): Promise<Answer> {
    if (token !== this.#token)
      this.#send({ kind: 'resume', ...(token !== undefined && { token }) });
    this.#token = token;
    // Sent again while it is under way: it is asked already.
    const underWay = this.#asked.get(envelope.id);
    if (underWay) return underWay.promise;
    const answered = Promise.withResolvers<Answer>();
    this.#asked.set(envelope.id, answered);
    const timer = setTimeout(() => answered.reject(new Error('no answer came')), ANSWER_MS);
    try {
      this.#send({ kind: 'command', envelope });
      return await answered.promise;
    } finally {
      clearTimeout(timer);
      this.#asked.delete(envelope.id);
    }
  }

  close(): void {
    this.#connection.disconnect();
  }

  #send(frame: ClientFrame): void {
    const bytes = encodeClientFrame(frame);
    if (isRefusal(bytes)) throw new Error(bytes.message);
    if (!this.#connection.send('reliable', bytes)) throw new Error('the login server is gone');
    this.#connection.flush();
  }

  #hear(bytes: Uint8Array): void {
    const frame = decodeServerFrame(bytes);
    if (!isRefusal(frame) && frame.kind === 'answer') {
      this.#asked.get(frame.id)?.resolve(frame.answer);
    }
  }
}
