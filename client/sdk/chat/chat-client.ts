// Chat as a client has it: rooms that it is in, and stays in over lost connections and servers.
import {
  broadcasts,
  connect,
  foldRoomName,
  join,
  listMembers,
  listRooms,
  say,
  type Broadcasts,
  type Room,
  type Said,
} from '#protocol/chat.ts';
import { decodeServerFrame } from '#protocol/frames.ts';
import { isRefusal, type RefusalCode } from '#protocol/refusals.ts';
import { RefusalError, UnansweredError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { Output } from '../types.ts';
import type { ChatCaller, ChatEars, ChatWire } from './chat-wire.ts';

/**
 * - `closed`: in no room, and not connected;
 * - `connecting`: to the server, or to the next one; rooms are those that it will be in again;
 * - `open`: what is said is heard.
 */
export type ChatStatus = 'closed' | 'connecting' | 'open';

interface Topics extends Record<string, unknown[]> {
  status: [status: ChatStatus];
  said: [said: Said];
  presence: [presence: Broadcasts['chat.presence']];
  /** Rooms were joined, left, or are others by now. */
  rooms: [];
}

interface Joined {
  readonly room: string;
  readonly password?: string | undefined;
}

/** The first wait before a server is asked for again; each further one is twice as long. */
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;
/** Will be otherwise sooner or later. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  ...(['NO_CAPACITY', 'LAUNCHER_GONE', 'OVERLOADED', 'TOO_MANY_REQUESTS', 'INTERNAL'] as const),
  'SHUTTING_DOWN',
]);

export class ChatClient {
  readonly #client: ChatCaller;
  readonly #wire: ChatWire;
  readonly #listeners = new Listeners<Topics>();
  /** By the folded name. */
  readonly #joined = new Map<string, Joined>();
  readonly #rooms = new Map<string, Room>();
  #status: ChatStatus = 'closed';
  #opening: Promise<void> | undefined;
  /** Counts closings: what belongs to an earlier turn is void. */
  #turn = 0;

  constructor(client: ChatCaller, openWire: (ears: ChatEars) => ChatWire) {
    this.#client = client;
    this.#wire = openWire({ hear: (frame) => this.#hear(frame), lose: () => this.#lose() });
  }

  get status(): ChatStatus {
    return this.#status;
  }

  /** In the order in which they were joined. */
  get rooms(): readonly Room[] {
    return [...this.#rooms.values()];
  }

  /**
   * Into a room: `local`, `corporation` or any name. Connects where it has to, and waits where
   * there is no server.
   * @throws RefusalError
   */
  async join(room: string, password?: string): Promise<Room> {
    const asked = { room, ...(password !== undefined && { password }) };
    const turn = this.#turn;
    for (;;) {
      await this.#open();
      try {
        const joined = await this.#joinNow(asked);
        this.#listeners.emit('rooms');
        return joined;
      } catch (error) {
        if (!(error instanceof UnansweredError) || turn !== this.#turn) throw error;
      }
    }
  }

  /** In any case it does not come back to the room by itself. */
  async leave(room: string): Promise<void> {
    this.#drop(room);
    if (this.#status === 'open') await this.#order('chat.leave', { room });
  }

  /**
   * Said once: it rejects with UnansweredError where nobody knows whether it was heard.
   * @throws RefusalError, UnansweredError
   */
  async say(room: string, text: string): Promise<Output<'chat.say'>> {
    await this.#open();
    return say.output.parse(await this.#order('chat.say', { room, text }));
  }

  async listMembers(room: string, afterCharacterId = 0): Promise<Output<'chat.list-members'>> {
    await this.#open();
    const input = { room, afterCharacterId };
    return listMembers.output.parse(await this.#order('chat.list-members', input));
  }

  async listRooms(afterRoom?: string): Promise<Output<'chat.list-rooms'>> {
    await this.#open();
    const input = afterRoom === undefined ? {} : { afterRoom };
    return listRooms.output.parse(await this.#order('chat.list-rooms', input));
  }

  /** Returns what stops it. */
  listen<T extends keyof Topics & string>(
    topic: T,
    handler: (...args: Topics[T]) => void,
  ): () => void {
    return this.#listeners.on(topic, handler);
  }

  /** Out of all rooms. The next that is joined connects again. */
  close(): void {
    this.#turn += 1;
    // Where an edge stands in between, its connection may go on.
    const left = this.#status === 'open' ? [...this.#joined.values()] : [];
    for (const { room } of left) this.#wire.order('chat.leave', { room }).catch(() => undefined);
    this.#joined.clear();
    this.#rooms.clear();
    this.#opening = undefined;
    this.#wire.close();
    this.#setStatus('closed');
    this.#listeners.emit('rooms');
  }

  #open(): Promise<void> {
    if (this.#status === 'open') return Promise.resolve();
    this.#opening ??= this.#connect(this.#turn);
    return this.#opening;
  }

  async #connect(turn: number): Promise<void> {
    this.#setStatus('connecting');
    for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
      const isThere = await this.#attempt(turn);
      if (turn !== this.#turn) throw new UnansweredError('chat was closed');
      if (isThere) break;
      const delayMs = waitMs * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
    this.#opening = undefined;
    this.#setStatus('open');
    this.#listeners.emit('rooms');
  }

  /**
   * False where it is to be tried again.
   * @throws where that would come to the same
   */
  async #attempt(turn: number): Promise<boolean> {
    try {
      const { token } = await this.#client.call(connect.name, {});
      if (turn === this.#turn) await this.#wire.open(token);
      const joined = turn === this.#turn ? [...this.#joined.values()] : [];
      await Promise.all(joined.map((one) => this.#rejoin(one)));
      return true;
    } catch (error) {
      const isFinal = error instanceof RefusalError && !PASSING.has(error.code);
      if (!isFinal && this.#client.status !== 'closed') return false;
      if (turn === this.#turn) this.close();
      throw error;
    }
  }

  /** A room that is another's by now, or locked, is no reason to be in none. */
  async #rejoin(asked: Joined): Promise<void> {
    try {
      await this.#joinNow(asked);
    } catch (error) {
      if (!(error instanceof RefusalError) || PASSING.has(error.code)) throw error;
      this.#drop(asked.room);
    }
  }

  async #joinNow(asked: Joined): Promise<Room> {
    const turn = this.#turn;
    const room = join.output.parse(await this.#order('chat.join', asked));
    if (turn !== this.#turn) throw new UnansweredError('chat was closed');
    const name = foldRoomName(asked.room);
    this.#joined.set(name, asked);
    this.#rooms.set(name, room);
    return room;
  }

  async #order(...[name, input]: Parameters<ChatWire['order']>): Promise<unknown> {
    try {
      return await this.#wire.order(name, input);
    } catch (error) {
      const isGone = error instanceof RefusalError && error.code === 'NOT_HERE';
      if (!isGone) throw error;
      this.#lose();
      throw new UnansweredError('the chat server is gone');
    }
  }

  #drop(room: string): void {
    const name = foldRoomName(room);
    this.#joined.delete(name);
    if (this.#rooms.delete(name)) this.#listeners.emit('rooms');
  }

  #lose(): void {
    if (this.#status !== 'open') return;
    this.#setStatus('connecting');
    this.#open().catch(() => undefined);
  }

  /** What a newer server says and this client does not know is passed over. */
  #hear(bytes: Uint8Array): void {
    const frame = decodeServerFrame(bytes);
    if (isRefusal(frame) || frame.kind !== 'broadcast') return;
    const { event, body } = frame;
    if (!Object.hasOwn(broadcasts, event)) return;
    const parsed = broadcasts[event as keyof Broadcasts].safeParse(body);
    if (parsed.success) this.#take(event, parsed.data);
  }

  #take(event: string, body: unknown): void {
    if (event === 'chat.said') this.#listeners.emit('said', body as Said);
    else if (event === 'chat.presence') this.#count(body as Broadcasts['chat.presence']);
    else if (event === 'chat.room') this.#renew(body as Room);
    else if (event === 'chat.closed') this.#drop((body as Broadcasts['chat.closed']).room);
    else this.#lose();
  }

  #count(presence: Broadcasts['chat.presence']): void {
    const name = foldRoomName(presence.room);
    const room = this.#rooms.get(name);
    if (!room) return;
    this.#rooms.set(name, { ...room, memberCount: presence.memberCount });
    this.#listeners.emit('presence', presence);
  }

  #renew(room: Room): void {
    this.#rooms.set(foldRoomName(room.room), room);
    this.#listeners.emit('rooms');
  }

  #setStatus(status: ChatStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#listeners.emit('status', status);
  }
}
