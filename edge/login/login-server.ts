// Login over UDP: whoever knows the cluster's public key gets in as a visitor, proves whose account
// it is, chooses a character, and is told the server of its place.
import { randomUUID } from 'node:crypto';
import { refuse } from '#protocol/refusals.ts';
import { keyPair, UdpServer, type UdpConnection } from '#protocol/udp/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import { BEAT_MS, Member, PROTOCOL_ID } from '#features/cluster/index.ts';
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
  #member: Member | undefined;
  #timer: unknown;
  #stopListening: () => void = () => undefined;

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
    const { host, maxPilots } = this.#runtime.config.udp;
    const { port } = this.#server;
    const server = { kind: 'login', name: this.#name, host, port };
    this.#member = new Member(this.#runtime, server, {
      measure: () => ({ pilots: this.#visitors.size, load: this.#visitors.size / maxPilots }),
      onLost: () => this.#retire('others hold this server for dead'),
    });
    await this.#member.register();
    this.#member.start();
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind === 'announced') this.#announce(signal.text);
    });
    this.#timer = this.#runtime.clock.setInterval(() => this.#cutIdle(), BEAT_MS);
  }

  async stop(drainMs: number): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    this.#stopListening();
    await this.#desk.close(drainMs);
    await this.#server.close(Buffer.from(refuse('OVERLOADED').code));
    // Until then it is there, to the cluster: the next one needs its port.
    await this.#member?.leave();
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

  #cutIdle(): void {
    const latest = performance.now() - IDLE_MS;
    for (const visitor of [...this.#visitors]) {
      if (visitor.askedAtMs < latest) visitor.cut(refuse('OVERLOADED'));
    }
  }
}
