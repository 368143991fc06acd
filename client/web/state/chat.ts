// The pilot's chat: its rooms, what was said in them, and what of that is unread.
import type { ChatStatus, EphemerisClient } from '../../sdk/index.ts';
import { addPresence, addSaid, keyOf, syncTabs, type Tab } from '../chat/chat-lines.ts';
import { createStore, type Store } from './store.ts';

export interface ChatState {
  status: ChatStatus;
  tabs: readonly Tab[];
  /** Of the tab that is read while the panel is shown. */
  currentKey: string;
  isShown: boolean;
}

export interface Chat {
  readonly state: Store<ChatState>;
  /** Into the rooms that follow the pilot. */
  open: (characterId: number) => void;
  close: () => void;
  show: (isShown: boolean) => void;
  choose: (key: string) => void;
  join: (room: string, password?: string) => Promise<void>;
}

/** Of those who came or spoke, to name them when they leave. */
const MAX_NAMES = 5_000;

export function createChat(client: EphemerisClient): Chat {
  const { chat } = client;
  const state = createStore<ChatState>(nothing('closed'));
  const names = new Map<number, string>();
  let ownId: number | undefined;
  const learn = (members: readonly { characterId: number; name: string }[]): void => {
    if (names.size > MAX_NAMES) names.clear();
    for (const { characterId, name } of members) names.set(characterId, name);
  };
  const changeTab = (room: string, change: (tab: Tab, isRead: boolean) => Tab): void =>
    state.update((now) => ({
      ...now,
      tabs: now.tabs.map((tab) => {
        const key = keyOf(tab.room.room);
        if (key !== keyOf(room)) return tab;
        return change(tab, now.isShown && now.currentKey === key);
      }),
    }));
  chat.listen('status', (status) => state.update((now) => ({ ...now, status })));
  chat.listen('rooms', () => {
    const at = Date.now();
    state.update((now) => stay({ ...now, tabs: syncTabs(now.tabs, chat.rooms, at) }));
  });
  chat.listen('said', (said) => {
    learn([said]);
    changeTab(said.room, (tab, isRead) => addSaid(tab, said, isRead || said.characterId === ownId));
  });
  chat.listen('presence', (presence) => {
    learn(presence.came);
    const others = presence.came.filter(({ characterId }) => characterId !== ownId);
    changeTab(presence.room, (tab) =>
      addPresence(tab, { ...presence, came: others }, (id) => names.get(id), Date.now()),
    );
  });
  const read = (now: ChatState): ChatState => ({
    ...now,
    tabs: now.tabs.map((tab) =>
      now.isShown && keyOf(tab.room.room) === now.currentKey ? { ...tab, unread: 0 } : tab,
    ),
  });
  return {
    state,
    open(characterId) {
      ownId = characterId;
      // As long as there is no chat server they wait for one.
      for (const room of ['local', 'corporation']) chat.join(room).catch(() => undefined);
    },
    close() {
      chat.close();
      state.set(nothing(chat.status));
      names.clear();
    },
    show: (isShown) => state.update((now) => read({ ...now, isShown })),
    choose: (currentKey) => state.update((now) => read({ ...now, currentKey })),
    async join(room, password) {
      const joined = await chat.join(room, password);
      state.update((now) => read({ ...now, currentKey: keyOf(joined.room) }));
    },
  };
}

const nothing = (status: ChatStatus): ChatState => ({
  ...{ status, tabs: [], currentKey: 'local', isShown: false },
});

/** A tab that is gone gives way to the first. */
function stay(now: ChatState): ChatState {
  const isThere = now.tabs.some(({ room }) => keyOf(room.room) === now.currentKey);
  const [first] = now.tabs;
  return isThere || !first ? now : { ...now, currentKey: keyOf(first.room.room) };
}

export const countUnreadLines = ({ tabs }: ChatState): number =>
  tabs.reduce((sum, { unread }) => sum + unread, 0);
