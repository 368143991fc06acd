// One connection to the chat server: whose it is, where that pilot is, and which rooms it is in.
import { foldRoomName, type Broadcasts } from '#protocol/chat.ts';
import type { Chatter } from '#features/chat/index.ts';
import type { PilotConnection } from '#features/serving/index.ts';
import type { Room } from './room.ts';

export class Listener {
  readonly connection: PilotConnection<Chatter>;
  /** As it was when it was looked at last. */
  chatter: Chatter;
  /** By what the pilot calls them, folded. */
  readonly rooms = new Map<string, Room>();
  /** One order after the other, as they came. */
  turn: Promise<void> = Promise.resolve();

  constructor(connection: PilotConnection<Chatter>) {
    this.connection = connection;
    this.chatter = connection.pilot;
  }

  room(name: string): Room | undefined {
    return this.rooms.get(foldRoomName(name));
  }

  tell<E extends keyof Broadcasts>(event: E, body: Broadcasts[E]): void {
    this.connection.send({ kind: 'broadcast', event, body });
  }
}
