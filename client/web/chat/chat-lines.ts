// Pure: what a tab of chat shows, and how it changes with what is heard.
import { foldRoomName, type Broadcasts, type Room, type Said } from '#protocol/chat.ts';

export interface Line {
  key: string;
  at: number;
  /** Null where the room itself has something to tell. */
  speaker: { characterId: number; name: string } | null;
  text: string;
}

export interface Tab {
  room: Room;
  lines: readonly Line[];
  unread: number;
}

/** Older ones are gone: chat is not kept. */
const MAX_LINES = 200;
/** Where more are, who comes and goes is no news. */
const MAX_NOTICED = 30;

export const keyOf = (room: string): string => foldRoomName(room);

export function labelOf({ kind, room }: Room): string {
  if (kind === 'named') return room;
  return kind === 'local' ? 'Local' : 'Corporation';
}

/** The tabs of the rooms, with what was said in those that were there before. */
export function syncTabs(tabs: readonly Tab[], rooms: readonly Room[], at: number): Tab[] {
  const before = new Map(tabs.map((tab) => [keyOf(tab.room.room), tab]));
  return rooms.map((room) => {
    const tab = before.get(keyOf(room.room));
    if (!tab) return { room, lines: [], unread: 0 };
    if (tab.room.placeId === room.placeId) return { ...tab, room };
    const text = room.kind === 'local' ? 'You are in another system.' : 'Another corporation.';
    return addLine({ ...tab, room }, { key: `moved ${at}`, at, speaker: null, text });
  });
}

function addLine(tab: Tab, line: Line): Tab {
  return { ...tab, lines: [...tab.lines, line].slice(-MAX_LINES) };
}

export function addSaid(tab: Tab, said: Said, isRead: boolean): Tab {
  const { messageId: key, at, text, characterId, name } = said;
  const unread = isRead ? 0 : tab.unread + 1;
  return { ...addLine(tab, { key, at, text, speaker: { characterId, name } }), unread };
}

/** Who came and left, by name where it is known, and where there are not too many. */
export function addPresence(
  tab: Tab,
  presence: Broadcasts['chat.presence'],
  nameOf: (characterId: number) => string | undefined,
  at: number,
): Tab {
  const { memberCount, came, left } = presence;
  const counted = { ...tab, room: { ...tab.room, memberCount } };
  if (memberCount > MAX_NOTICED) return counted;
  const notices = [
    ...came.map(({ characterId, name }) => [characterId, `${name} has come.`] as const),
    ...left.map((id) => [id, `${nameOf(id) ?? 'Somebody'} has left.`] as const),
  ];
  return notices.reduce(
    (changed, [id, text], index) =>
      addLine(changed, { key: `${at} ${id} ${index}`, at, speaker: null, text }),
    counted,
  );
}
