// One room: who is in it, from how many clients, and what they are told. A pilot is a member once,
// and what is told is encoded once, however many hear it.
import type { Broadcasts, Member, Room as RoomState } from '#protocol/chat.ts';
import { MEMBERS_PER_PAGE } from '#protocol/chat.ts';
import { encodeServerFrame } from '#protocol/frames.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { NAMED_AT_ONCE } from '#features/chat/index.ts';
import type { Listener } from './listener.ts';

interface RoomOptions extends Pick<RoomState, 'room' | 'kind' | 'placeId'> {
  /** Unlike any other room's. */
  readonly key: string;
}

export class Room {
  readonly key: string;
  readonly name: string;
  readonly kind: RoomState['kind'];
  readonly placeId: number | null;
  readonly #members = new Map<number, { readonly name: string; listeners: number }>();
  readonly #listeners = new Set<Listener>();
  readonly #came = new Map<number, string>();
  readonly #left = new Set<number>();
  /** Ids in order, until somebody comes or leaves. */
  #sorted: number[] | null = null;

  constructor({ key, room, kind, placeId }: RoomOptions) {
    this.key = key;
    this.name = room;
    this.kind = kind;
    this.placeId = placeId;
  }

  get state(): RoomState {
    const { name: room, kind, placeId, memberCount } = this;
    return { room, kind, placeId, memberCount };
  }

  get memberCount(): number {
    return this.#members.size;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  has(listener: Listener): boolean {
    return this.#listeners.has(listener);
  }

  enter(listener: Listener): void {
    this.#listeners.add(listener);
    const { characterId, name } = listener.chatter;
    const member = this.#members.get(characterId);
    if (member) {
      member.listeners += 1;
      return;
    }
    this.#members.set(characterId, { name, listeners: 1 });
    this.#sorted = null;
    // Back before anybody was told: no news.
    if (!this.#left.delete(characterId)) this.#came.set(characterId, name);
  }

  leave(listener: Listener): void {
    if (!this.#listeners.delete(listener)) return;
    const { characterId } = listener.chatter;
    const member = this.#members.get(characterId);
    if (!member) return;
    member.listeners -= 1;
    if (member.listeners > 0) return;
    this.#members.delete(characterId);
    this.#sorted = null;
    if (!this.#came.delete(characterId)) this.#left.add(characterId);
  }

  /** Who spoke came before: what is not told yet of who is there is told first. */
  say(said: Broadcasts['chat.said']): void {
    this.tellPresence();
    this.#tell('chat.said', said);
  }

  /** Who came and left since the last time; only how many there are where those were too many. */
  tellPresence(): void {
    const [came, left] = [this.#came, this.#left];
    const count = came.size + left.size;
    if (count === 0) return;
    const isWhole = count <= NAMED_AT_ONCE;
    this.#tell('chat.presence', {
      room: this.name,
      memberCount: this.memberCount,
      came: isWhole ? [...came].map(([characterId, name]) => ({ characterId, name })) : [],
      left: isWhole ? [...left] : [],
      isWhole,
    });
    came.clear();
    left.clear();
  }

  page(afterCharacterId: number): Member[] {
    this.#sorted ??= [...this.#members.keys()].sort((a, b) => a - b);
    const start = this.#sorted.findIndex((id) => id > afterCharacterId);
    if (start < 0) return [];
    return this.#sorted.slice(start, start + MEMBERS_PER_PAGE).map((characterId) => ({
      characterId,
      name: this.#members.get(characterId)?.name ?? '',
    }));
  }

  #tell<E extends keyof Broadcasts>(event: E, body: Broadcasts[E]): void {
    const bytes = encodeServerFrame({ kind: 'broadcast', event, body });
    if (isRefusal(bytes)) throw new Error(`a broadcast is too long: ${event}`);
    for (const { connection } of this.#listeners) connection.sendEncoded(bytes);
  }
}
