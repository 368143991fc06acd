// A universe with a chat server, and pilots who talk.
import type { Clock } from '#queues/clock.ts';
import { ChatServer } from '../edge/chat/chat-server.ts';
import { openSpaceWorld, type SpacePilot, type SpaceWorld } from './space-world.ts';
import { Talker } from './talker.ts';

export interface ChatWorld extends SpaceWorld {
  /** The one that was opened last. */
  readonly server: ChatServer;
  /** @param clock by which it looks at regular times @default the world's */
  openChat(name: string, clock?: Clock): Promise<ChatServer>;
  /** A client of a new pilot, or of one that may have others. */
  talker(pilot?: SpacePilot, meanwhile?: () => Promise<unknown>): Promise<Talker>;
  /** Of two pilots who are both in a room. */
  pair(room: string): Promise<[Talker, Talker]>;
  query(sql: string, values?: unknown[]): Promise<unknown>;
  /** All that have connected since the last time. */
  hangUp(): Promise<void>;
}

export async function openChatWorld(): Promise<ChatWorld> {
  const game = await openSpaceWorld({ udp: { timeoutMs: 2_000 } });
  const { runtime } = game.world;
  const talkers: Talker[] = [];
  const servers: ChatServer[] = [];
  const chat: ChatWorld = {
    ...game,
    get server() {
      return servers.at(-1) as ChatServer;
    },
    async openChat(name, clock = runtime.clock) {
      const opened = new ChatServer({ ...runtime, clock }, name, () => undefined);
      await opened.start();
      servers.push(opened);
      return opened;
    },
    async talker(pilot, meanwhile) {
      const talker = await Talker.connect(pilot ?? (await game.pilot()), meanwhile);
      talkers.push(talker);
      return talker;
    },
    async pair(room) {
      const [first, second] = [await chat.talker(), await chat.talker()];
      await first.call('chat.join', { room });
      await second.call('chat.join', { room });
      await first.seen(second.pilot.characterId, 'came', room);
      return [first, second];
    },
    query: (sql, values = []) => runtime.dataSource.query(sql, values),
    async hangUp() {
      for (const talker of talkers.splice(0)) await talker.hangUp();
    },
    async close() {
      await chat.hangUp();
      for (const server of servers) await server.stop();
      await game.close();
    },
  };
  await chat.openChat('chat-1');
  return chat;
}
