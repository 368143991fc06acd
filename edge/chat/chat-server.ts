// The chat server: rooms of pilots, over connections of its own. One of a cluster serves, and holds
// all rooms; others stand by.
import { randomUUID } from 'node:crypto';
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { refuse } from '#protocol/refusals.ts';
import type { UdpConnection, UdpServer } from '#protocol/udp/index.ts';
import { Looks } from '#queues/looks.ts';
import type { Runtime } from '#queues/runtime.ts';
import {
  CONNECTIONS_PER_PILOT,
  findArrived,
  findChatters,
  MAX_UNREAD_BYTES,
  type Chatter,
} from '#features/chat/index.ts';
import { eldestServer, type Member } from '#features/cluster/index.ts';
import { openUdp, type PilotConnection } from '#features/serving/index.ts';
import { touch } from '#features/sessions/index.ts';
import { ChatDesk } from './chat-desk.ts';
import { Listener } from './listener.ts';
import { Listeners } from './listeners.ts';
import { Lobby } from './lobby.ts';
import { Rooms } from './rooms.ts';

/** How long who came and left is gathered, so that a crowd is told of in one go. */
const PRESENCE_MS = 200;
/** Of ships that came into a system between two looks; beyond it everybody is looked at. */
const MAX_ARRIVALS = 5_000;

export class ChatServer {
  readonly rooms = new Rooms();
  readonly #runtime: Runtime;
  readonly #name: string;
  readonly #retire: (reason: string) => void;
  readonly #listeners = new Listeners();
  readonly #lobby = new Lobby();
  readonly #looks: Looks;
  #server: UdpServer | undefined;
  #member: Member | undefined;
  #desk: ChatDesk | undefined;
  #timer: unknown;
  #stopListening: () => void = () => undefined;
  /** Everybody is to be looked at, whether or not there is news of them. */
  #isCheckDue = false;
  #arrivals = new Set<number>();

  /** @param retire ends the process */
  constructor(runtime: Runtime, name: string, retire: (reason: string) => void) {
    this.#runtime = runtime;
    this.#name = name;
    this.#retire = retire;
    this.#looks = new Looks(() => this.#look(), runtime.log);
  }

  async start(): Promise<void> {
    const runtime = this.#runtime;
    const door = { onConnect: (connection: UdpConnection) => this.#welcome(connection) };
    const { server, member } = await openUdp(runtime, { kind: 'chat', name: this.#name }, door, {
      measure: () => this.#measure(),
      onBeat: () => this.#lookAfterAll(),
      onLost: () => this.#retire('others hold this server for dead'),
    });
    this.#server = server;
    this.#member = member;
    const { serverId, incarnation } = member.identity;
    this.#desk = new ChatDesk(runtime, this.rooms, `${serverId}.${incarnation}`);
    this.#stopListening = await runtime.signals.on((signal) => {
      if (signal.kind === 'arrived') this.#noteArrival(signal.shipId);
    });
    this.#timer = runtime.clock.setInterval(() => this.rooms.tellPresence(), PRESENCE_MS);
    member.start();
  }

  /** Beats, and looks after everybody who is connected. */
  async check(): Promise<void> {
    await this.#member?.look();
  }

  /** Who asks for a chat server from now on is told another one. */
  async stop(): Promise<void> {
    this.#runtime.clock.clearInterval(this.#timer);
    this.#stopListening();
    await this.#member?.leave();
    await this.#looks.idle();
    await this.#server?.close(Buffer.from(refuse('OVERLOADED').code));
  }

  #welcome(connection: UdpConnection): void {
    this.#lobby.add(connection);
    void this.#looks.take();
  }

  #measure() {
    const pilots = this.#listeners.count;
    return { pilots, load: pilots / this.#runtime.config.udp.maxPilots };
  }

  async #lookAfterAll(): Promise<void> {
    for (const { connection } of this.#listeners.all()) {
      if (connection.unreadBytes > MAX_UNREAD_BYTES) connection.cut(refuse('TOO_SLOW'));
    }
    const serving = await eldestServer(this.#runtime, 'chat');
    if (serving?.serverId !== this.#member?.identity.serverId) this.#standBy();
    this.#isCheckDue = true;
    await this.#looks.take();
  }

  /** There is one place for a room, and it is elsewhere. */
  #standBy(): void {
    this.#lobby.cutAll();
    for (const { connection } of this.#listeners.all()) connection.cut(refuse('OVERLOADED'));
  }

  #noteArrival(shipId: number): void {
    if (this.#listeners.count + this.#lobby.count === 0) return;
    if (this.#arrivals.size < MAX_ARRIVALS) this.#arrivals.add(shipId);
    else this.#isCheckDue = true;
    void this.#looks.take();
  }

  /** Who has come, who is elsewhere by now and, when it is due, who is to be let go. */
  async #look(): Promise<void> {
    const isCheck = this.#isCheckDue;
    this.#isCheckDue = false;
    const arrivals = [...this.#arrivals];
    this.#arrivals.clear();
    if (isCheck) await this.#checkAll();
    else {
      await this.#admit(this.#lobby.sessionIds());
      await this.#followArrivals(arrivals);
    }
  }

  async #checkAll(): Promise<void> {
    const present = [...this.#listeners.all()];
    const sessionIds = present.map(({ chatter }) => chatter.sessionId);
    const found = await this.#admit([...this.#lobby.sessionIds(), ...sessionIds]);
    for (const listener of present) {
      const { sessionId, characterId } = listener.chatter;
      const chatter = found.get(sessionId);
      if (chatter?.characterId === characterId) this.rooms.follow(listener, chatter);
      else listener.connection.cut(refuse('NOT_LOGGED_IN'));
    }
    // Who listens is not idle.
    if (found.size > 0) await touch(this.#runtime, [...found.keys()]);
  }

  /** Lets in those who wait, of the sessions that are asked about; answers whom it found. */
  async #admit(sessionIds: number[]): Promise<ReadonlyMap<number, Chatter>> {
    const asked = new Set(sessionIds);
    if (asked.size === 0) return new Map();
    const chatters = await findChatters(this.#runtime, [...asked]);
    const found = new Map(chatters.map((chatter) => [chatter.sessionId, chatter]));
    this.#lobby.admit(asked, found, (connection) => this.#letIn(connection));
    return found;
  }

  #letIn(connection: PilotConnection<Chatter>): void {
    const { characterId } = connection.pilot;
    if (this.#listeners.ofCharacter(characterId).size >= CONNECTIONS_PER_PILOT) {
      connection.cut(refuse('TOO_MANY_REQUESTS'));
      return;
    }
    const listener = new Listener(connection);
    this.#listeners.add(listener);
    connection.onClose = () => {
      this.#listeners.remove(listener);
      this.rooms.leaveAll(listener);
    };
    connection.onCommand = (envelope) => {
      listener.turn = listener.turn.then(() => this.#answer(listener, envelope as CommandEnvelope));
    };
  }

  async #followArrivals(shipIds: number[]): Promise<void> {
    if (shipIds.length === 0) return;
    for (const [characterId, solarSystemId] of await findArrived(this.#runtime, shipIds)) {
      for (const listener of this.#listeners.ofCharacter(characterId)) {
        this.rooms.follow(listener, { ...listener.chatter, solarSystemId });
      }
    }
  }

  async #answer(listener: Listener, envelope: CommandEnvelope): Promise<void> {
    const { connection } = listener;
    if (connection.isClosed) return;
    const answer = await this.#carryOut(listener, envelope);
    connection.send({ kind: 'answer', id: envelope.id, answer });
  }

  async #carryOut(listener: Listener, envelope: CommandEnvelope): Promise<Answer> {
    try {
      if (!this.#desk) throw new Error('the server has not started');
      return await this.#desk.carryOut(listener, envelope);
    } catch (error) {
      const errorId = randomUUID();
      this.#runtime.log.error({ err: error, errorId, command: envelope.name }, 'an order failed');
      return { ok: false, refusal: refuse('INTERNAL', { errorId }) };
    }
  }
}
