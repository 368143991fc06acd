// All rooms of the chat server. Each is there from when the first comes until the last has left.
import { FOLLOWING, foldRoomName, ROOMS_PER_PAGE, type Following } from '#protocol/chat.ts';
import { refuse, type Refusal } from '#protocol/refusals.ts';
import {
  MAX_NAMED_ROOMS,
  placeOf,
  ROOMS_PER_CONNECTION,
  type Chatter,
} from '#features/chat/index.ts';
import type { Listener } from './listener.ts';
import { Lock } from './lock.ts';
import { Room } from './room.ts';

interface Asked {
  readonly room: string;
  readonly password?: string | undefined;
}

export class Rooms {
  /** Of systems and corporations, by key. */
  readonly #following = new Map<string, Room>();
  /** By the folded name. */
  readonly #named = new Map<string, { readonly room: Room; readonly lock: Lock }>();
  /** Folded names in order, until a room is made or gone. */
  #sorted: string[] | null = null;
  readonly #withNews = new Set<Room>();

  get count(): number {
    return this.#following.size + this.#named.size;
  }

  /** Again is no mistake. */
  join(listener: Listener, asked: Asked): Room | Refusal {
    const name = foldRoomName(asked.room);
    const already = listener.rooms.get(name);
    if (already) return already;
    if (listener.rooms.size >= ROOMS_PER_CONNECTION) {
      return refuse('TOO_MANY_ROOMS', { maximum: ROOMS_PER_CONNECTION });
    }
    const kind = FOLLOWING.find((following) => following === name);
    const room = kind ? this.#openFollowing(kind, listener.chatter) : this.#openNamed(name, asked);
    if (room instanceof Room) this.#enter(listener, name, room);
    return room;
  }

  /** False where it was not in there. */
  leave(listener: Listener, roomName: string): boolean {
    const name = foldRoomName(roomName);
    const room = listener.rooms.get(name);
    if (room) this.#leave(listener, name, room);
    return room !== undefined;
  }

  leaveAll(listener: Listener): void {
    for (const [name, room] of [...listener.rooms]) this.#leave(listener, name, room);
  }

  /** The pilot may be elsewhere by now: rooms that follow it are those of there. */
  follow(listener: Listener, chatter: Chatter): void {
    listener.chatter = chatter;
    for (const kind of FOLLOWING) {
      const room = listener.rooms.get(kind);
      if (!room || room.placeId === placeOf(kind, chatter)) continue;
      this.#leave(listener, kind, room);
      const next = this.#openFollowing(kind, chatter);
      if (next instanceof Room) {
        this.#enter(listener, kind, next);
        listener.tell('chat.room', next.state);
      } else listener.tell('chat.closed', { room: kind });
    }
  }

  /** Tells the members of each room who came and left. */
  tellPresence(): void {
    for (const room of this.#withNews) room.tellPresence();
    this.#withNews.clear();
  }

  page(afterRoom: string | undefined) {
    this.#sorted ??= [...this.#named.keys()].sort();
    const after = afterRoom === undefined ? '' : foldRoomName(afterRoom);
    const start = this.#sorted.findIndex((name) => name > after);
    const names = start < 0 ? [] : this.#sorted.slice(start, start + ROOMS_PER_PAGE);
    return names.flatMap((name) => {
      const { room, lock } = this.#named.get(name) ?? {};
      if (!room || !lock) return [];
      return [{ room: room.name, memberCount: room.memberCount, hasPassword: lock.isLocked }];
    });
  }

  #openFollowing(kind: Following, chatter: Chatter): Room | Refusal {
    const placeId = placeOf(kind, chatter);
    if (placeId === null) return refuse('NO_SUCH_ROOM', { room: kind });
    const key = `${kind} ${placeId}`;
    const room = this.#following.get(key) ?? new Room({ key, room: kind, kind, placeId });
    this.#following.set(key, room);
    return room;
  }

  #openNamed(name: string, { room: title, password }: Asked): Room | Refusal {
    const there = this.#named.get(name);
    if (there) {
      return there.lock.fits(password) ? there.room : refuse('WRONG_PASSWORD', { room: title });
    }
    if (this.#named.size >= MAX_NAMED_ROOMS) {
      return refuse('TOO_MANY_ROOMS', { maximum: MAX_NAMED_ROOMS });
    }
    const room = new Room({ key: `named ${name}`, room: title, kind: 'named', placeId: null });
    this.#named.set(name, { room, lock: new Lock(password) });
    this.#sorted = null;
    return room;
  }

  #enter(listener: Listener, name: string, room: Room): void {
    listener.rooms.set(name, room);
    room.enter(listener);
    this.#withNews.add(room);
  }

  #leave(listener: Listener, name: string, room: Room): void {
    listener.rooms.delete(name);
    room.leave(listener);
    if (room.memberCount > 0) {
      this.#withNews.add(room);
      return;
    }
    this.#withNews.delete(room);
    if (room.kind === 'named') {
      this.#named.delete(name);
      this.#sorted = null;
    } else this.#following.delete(room.key);
  }
}
