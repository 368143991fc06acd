// Login over UDP: whoever knows the cluster's public key gets in as a visitor, proves whose account
// it is, chooses a character, and is told the server of its place.
import { randomUUID } from 'node:crypto';
import { refuse } from '#protocol/refusals.ts';
import { keyPair, UdpServer, type UdpConnection } from '#protocol/udp/index.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import {
  beat,
  BEAT_MS,
  leave,
  PROTOCOL_ID,
  registerServer,
  type ServerIdentity,
} from '#features/cluster/index.ts';
import { loginKeys } from '#features/login/index.ts';
import { CommandDesk } from '#features/serving/index.ts';
import { Limits } from '../limits.ts';
import { Visitor } from './visitor.ts';

/** Who asks nothing for so long gives up its slot; a launch on demand takes seconds. */
const IDLE_MS = 60_000;

export class LoginServer {
  readonly #runtime: Runtime;
  readonly #name: string;
  readonly #retire: (reason: string) => void;
  readonly #desk: CommandDesk;
  readonly #limits: Limits;
  readonly #visitors = new Set<Visitor>();
  readonly #server: UdpServer;
  #identity: ServerIdentity | undefined;
  #timer: unknown;
  #stopListening: () => void = () => undefined;
  #looking: Promise<void> = Promise.resolve();

  /** @param retire ends the process */
  constructor(runtime: Runtime, name: string, retire: (reason: string) => void) {
    const { bind, host, loginPort, maxPilots } = runtime.config.udp;
    this.#runtime = runtime;
    this.#name = name;
    this.#retire = retire;
    this.#desk = new CommandDesk(runtime, () => undefined);
    this.#limits = new Limits({ ...runtime.config.edge, maxConnections: maxPilots });
    this.#server = new UdpServer({
      protocolId: PROTOCOL_ID,
      openToken: keyPair(loginKeys(runtime.config)),
      host: bind,
      port: loginPort,
      maxSlots: maxPilots,
      ...(loginPort > 0 && { addresses: [`${host}:${loginPort}`] }),
      onConnect: (connection) => this.#welcome(connection),
      onError: (error) => runtime.log.error({ err: error }, 'the UDP socket failed'),
    });
  }

  async start(): Promise<void> {
    await this.#server.bind();
    const { host } = this.#runtime.config.udp;
    const { port } = this.#server;
    const server = { kind: 'login', name: this.#name, host, port };
    this.#identity = await registerServer(this.#runtime, server);
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind === 'announced') this.#announce(signal.text);
    });
    this.#timer = this.#runtime.clock.setInterval(() => this.#look(), BEAT_MS);
  }

  async stop(drainMs: number): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    this.#stopListening();
    await this.#looking;
    await this.#desk.close(drainMs);
    await this.#server.close(Buffer.from(refuse('OVERLOADED').code));
    const identity = this.#identity;
    if (identity) await transact(this.#runtime, (tx) => leave(tx, identity));
  }

  #welcome(connection: UdpConnection): void {
    const { address } = connection.remote;
    const id = randomUUID();
    const visitor = new Visitor(connection, id, this.#desk, this.#limits);
    const full = this.#limits.enter(address);
    if (full) {
      visitor.cut(full);
      return;
    }
    this.#visitors.add(visitor);
    connection.onClose = () => {
      this.#visitors.delete(visitor);
      this.#limits.leave(address, id);
    };
  }

  #announce(text: string): void {
    const at = new Date(this.#runtime.clock.now()).toISOString();
    const body = { text, at };
    for (const visitor of this.#visitors) {
      visitor.send({ kind: 'broadcast', event: 'announcement', body });
    }
  }

  #look(): void {
    const latest = performance.now() - IDLE_MS;
    for (const visitor of [...this.#visitors]) {
      if (visitor.askedAtMs < latest) visitor.cut(refuse('OVERLOADED'));
    }
    this.#looking = this.#beat().catch((error: unknown) =>
      this.#runtime.log.warn({ err: error }, 'a beat failed'),
    );
  }

  async #beat(): Promise<void> {
    if (!this.#identity) return;
    const pilots = this.#visitors.size;
    const { maxPilots } = this.#runtime.config.udp;
    const state = { pilots, load: pilots / maxPilots, isDraining: false };
    if (await beat(this.#runtime, this.#identity, state)) return;
    this.#retire('others hold this server for dead');
  }
}
