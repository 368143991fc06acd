// What grids and stations show to clients over UDP: tokens become seats, seats become pilots who
// command, hear their results, and are let go when their seat or session is over.
import { randomUUID } from 'node:crypto';
import { isRefusal, refuse } from '#protocol/refusals.ts';
import type { UdpConnection, UdpServer } from '#protocol/udp/index.ts';
import { together } from '#queues/batch.ts';
import type { Runtime } from '#queues/runtime.ts';
import type { Answer } from '#protocol/envelope.ts';
import { seatOfToken, type Member, type MemberLife, type PlaceKind } from '../cluster/index.ts';
import { findSeated, touch } from '../sessions/index.ts';
import { CommandDesk } from './command-desk.ts';
import { Hub } from './hub.ts';
import { openUdp } from './open-udp.ts';
import { PilotConnection } from './pilot-connection.ts';
import { Pace } from './pace.ts';
import { Stream } from './stream.ts';

type Envelope = Parameters<PilotConnection['onCommand']>[0];

export interface UdpFrontOptions {
  readonly kind: PlaceKind;
  /** Unique in the cluster. */
  readonly name: string;
  /** Whether a pilot may come in: its place has to be open here. */
  admits(placeId: number): boolean;
  /** Resolves once the pilot has been told what is there. */
  onJoin(connection: PilotConnection): Promise<void> | void;
  onLeave(connection: PilotConnection): void;
  /** Carries out an order of the simulation; undefined where the envelope is none. */
  onOrder?(connection: PilotConnection, envelope: Envelope): Promise<Answer> | undefined;
}

/** Time for a client to say where in its results it is. */
const RESUME_WAIT_MS = 2_000;
/** Pilots who are coming: with more of them nobody is let in. */
const MAX_COMING = 64;
/** With less than that unread a pilot has come, and after so long in any case. */
const SETTLED_BYTES = 16_384;
const SETTLE_MS = 3_000;

export class UdpFront {
  readonly desk: CommandDesk;
  readonly hub: Hub;
  readonly #runtime: Runtime;
  readonly #options: UdpFrontOptions;
  readonly #pilots = new Map<number, PilotConnection>();
  readonly #streams = new Map<PilotConnection, Stream>();
  readonly #pace: Pace;
  /** Who sits on a seat of this server, by its fencing number. */
  readonly #findSeated = together((fences: readonly number[]) => this.#readSeated(fences));
  /** Who are connected, and not in their seats yet. */
  #welcomed = 0;
  /** Who are being told what is there, and since when. */
  readonly #told = new Map<PilotConnection, number>();
  #stopListening: () => void = () => undefined;
  #server: UdpServer | undefined;
  #serverId = 0;

  constructor(runtime: Runtime, options: UdpFrontOptions) {
    this.#runtime = runtime;
    this.#options = options;
    this.desk = new CommandDesk(runtime, () => undefined);
    this.#pace = new Pace(runtime.config.edge.commandsPerSecond);
    this.hub = new Hub(runtime, options.name.replaceAll(/[^a-z0-9]/g, '').slice(0, 32));
  }

  get port(): number {
    return this.#server?.port ?? 0;
  }

  pilots(): Iterable<PilotConnection> {
    return this.#pilots.values();
  }

  get pilotCount(): number {
    return this.#pilots.size;
  }

  /** By character. */
  pilot(characterId: number): PilotConnection | undefined {
    return this.#pilots.get(characterId);
  }

  /** Binds a port, and registers under it. */
  async open(life: MemberLife): Promise<Member> {
    const { kind, name } = this.#options;
    await this.hub.open();
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind === 'announced') this.announce(signal.text);
    });
    const door = {
      isBusy: () => this.#isBusy(),
      onConnect: (connection: UdpConnection) => void this.#welcome(connection),
    };
    const { server, member } = await openUdp(this.#runtime, { kind, name }, door, life);
    this.#server = server;
    this.#serverId = member.identity.serverId;
    return member;
  }

  /** What everybody is told, and nobody is owed. */
  announce(text: string): void {
    const at = new Date(this.#runtime.clock.now()).toISOString();
    const frame = { kind: 'broadcast', event: 'announcement', body: { text, at } } as const;
    for (const connection of this.#pilots.values()) connection.send(frame);
  }

  /** Whoever comes costs far more than whoever is there, and is not to be at their expense. */
  #isBusy(): boolean {
    const before = performance.now() - SETTLE_MS;
    for (const [connection, sinceMs] of this.#told) {
      const isThere = connection.isClosed || connection.unreadBytes < SETTLED_BYTES;
      if (isThere || sinceMs < before) this.#told.delete(connection);
    }
    return this.#welcomed + this.#told.size >= MAX_COMING;
  }

  async #welcome(connection: UdpConnection): Promise<void> {
    const { fence } = seatOfToken(connection.userData);
    const early: Buffer[] = [];
    connection.onMessage = (_channel, bytes) => void early.push(bytes);
    this.#welcomed += 1;
    try {
      const seated = await this.#findSeated(fence);
      if (connection.isClosed) return;
      if (!seated || !this.#options.admits(seated.placeId)) {
        connection.disconnect(Buffer.from(refuse('NOT_LOGGED_IN').code));
        return;
      }
      const { address } = connection.remote;
      const pilot = new PilotConnection({ ...seated, address }, connection);
      const told = this.#join(pilot);
      for (const bytes of early) connection.onMessage('reliable', bytes);
      await told;
      this.#told.set(pilot, performance.now());
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'a pilot could not be welcomed');
      connection.disconnect(Buffer.from(refuse('OVERLOADED').code));
    } finally {
      this.#welcomed -= 1;
    }
  }

  async #readSeated(fences: readonly number[]) {
    const seated = await findSeated(this.#runtime, this.#serverId, fences);
    const byFence = new Map(seated.map((one) => [one.fence, one]));
    return fences.map((fence) => byFence.get(fence));
  }

  #join(connection: PilotConnection): Promise<void> | void {
    const { characterId } = connection.pilot;
    // The same pilot, over a connection that is given up.
    this.#pilots.get(characterId)?.cut(refuse('LOGGED_IN_ELSEWHERE'));
    this.#pilots.set(characterId, connection);
    connection.onCommand = (envelope) => void this.#answer(connection, envelope);
    connection.onClose = () => this.#leave(connection);
    this.#listen(connection);
    return this.#options.onJoin(connection);
  }

  /** From where the client says that it was; where it says nothing, from where its session is. */
  #listen(connection: PilotConnection): void {
    const { characterId, heardAfter } = connection.pilot;
    const begin = (afterSequence: number): void => {
      clearTimeout(timer);
      if (connection.isClosed || this.#streams.has(connection)) return;
      const stream = this.#createStream(connection, characterId);
      this.#streams.set(connection, stream);
      this.hub.join(stream, afterSequence).catch((error: unknown) => {
        this.#runtime.log.warn({ err: error }, 'a pilot could not be subscribed to');
        connection.cut(refuse('OVERLOADED'));
      });
    };
    const timer = setTimeout(() => begin(heardAfter), RESUME_WAIT_MS);
    connection.onResume = ({ characterId: seen = characterId, lastSequence = heardAfter }) =>
      begin(seen === characterId ? lastSequence : heardAfter);
  }

  #leave(connection: PilotConnection): void {
    const { characterId } = connection.pilot;
    const stream = this.#streams.get(connection);
    if (stream) this.hub.leave(stream);
    this.#streams.delete(connection);
    this.#pace.forget(characterId);
    if (this.#pilots.get(characterId) !== connection) return;
    this.#pilots.delete(characterId);
    this.#options.onLeave(connection);
  }

  #createStream(connection: PilotConnection, characterId: number): Stream {
    return new Stream({
      characterId,
      onStart: (lastSequence) => connection.send({ kind: 'bound', characterId, lastSequence }),
      send: (result) => connection.send({ kind: 'result', result }),
      read: (afterSequence) => this.hub.read(characterId, afterSequence),
      drained: () => Promise.resolve(),
      onError: (error) => this.#runtime.log.warn({ err: error }, 'an inbox could not be read'),
    });
  }

  async #answer(connection: PilotConnection, envelope: Envelope): Promise<void> {
    const answer = await this.#carryOut(connection, envelope).catch((error: unknown): Answer => {
      const errorId = randomUUID();
      const { name } = envelope;
      this.#runtime.log.error({ err: error, errorId, command: name }, 'an order failed');
      return { ok: false, refusal: refuse('INTERNAL', { errorId }) };
    });
    if (!connection.isClosed) connection.send({ kind: 'answer', id: envelope.id, answer });
  }

  async #carryOut(connection: PilotConnection, envelope: Envelope): Promise<Answer> {
    const { pilot } = connection;
    const tooMany = await this.#pace.check(pilot.characterId);
    if (isRefusal(tooMany)) return { ok: false, refusal: tooMany };
    const ordered = this.#options.onOrder?.(connection, envelope);
    if (ordered) return ordered;
    const identify = async () => {
      const seated = await this.#findSeated(pilot.fence);
      return seated ? { ...seated, address: pilot.address } : null;
    };
    return (await this.desk.handle(identify, envelope)).answer;
  }

  /** Lets go of those whose seat or session is over, and finds what lost wake-ups had to tell. */
  async check(): Promise<void> {
    await this.hub.check();
    const connections = [...this.#pilots.values()];
    if (connections.length === 0) return;
    const fences = connections.map(({ pilot }) => pilot.fence);
    const seated = await findSeated(this.#runtime, this.#serverId, fences);
    await touch(
      this.#runtime,
      seated.map(({ sessionId }) => sessionId),
    );
    const alive = new Set(seated.map(({ fence }) => fence));
    for (const connection of connections) {
      if (connection.isHandedOver) continue;
      if (!alive.has(connection.pilot.fence)) connection.cut(refuse('NOT_LOGGED_IN'));
    }
  }

  /** Tells everybody, finishes what is under way, and hangs up. */
  async close(drainMs: number): Promise<void> {
    this.#stopListening();
    for (const connection of this.#pilots.values()) connection.send({ kind: 'draining' });
    await this.desk.close(drainMs);
    await this.hub.close();
    await this.#server?.close(Buffer.from(refuse('OVERLOADED').code));
  }
}
