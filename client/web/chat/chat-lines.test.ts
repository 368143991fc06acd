// What a tab of chat shows.
import { expect, it } from 'vitest';
import type { Room } from '#protocol/chat.ts';
import { addPresence, addSaid, syncTabs, type Tab } from './chat-lines.ts';

const local: Room = { room: 'local', kind: 'local', placeId: 1, memberCount: 2 };
const tab: Tab = { room: local, lines: [], unread: 0 };
const said = (count: number) => ({
  ...{ room: 'local', messageId: `1.1.${count}`, characterId: 7, name: 'Ada', text: 'Hello.' },
  at: count,
});
const texts = ({ lines }: Tab): string[] => lines.map(({ text }) => text);

it('counts what is not read, and forgets what is old', () => {
  let changed = tab;
  for (let count = 0; count < 300; count += 1) changed = addSaid(changed, said(count), false);
  expect(changed.unread).toBe(300);
  expect(changed.lines).toHaveLength(200);
  expect(changed.lines.at(-1)?.key).toBe('1.1.299');
  expect(addSaid(changed, said(300), true).unread).toBe(0);
});

it('names who came and left, but not in a crowd', () => {
  const presence = {
    ...{ room: 'local', memberCount: 2, isWhole: true },
    ...{ came: [{ characterId: 7, name: 'Ada' }], left: [8, 9] },
  };
  const nameOf = (id: number) => (id === 8 ? 'Bo' : undefined);
  const changed = addPresence(tab, presence, nameOf, 5);
  expect(texts(changed)).toEqual(['Ada has come.', 'Bo has left.', 'Somebody has left.']);
  const crowd = addPresence(tab, { ...presence, memberCount: 3_000 }, nameOf, 5);
  expect(crowd).toEqual({ ...tab, room: { ...local, memberCount: 3_000 } });
});

it('keeps what was said while rooms come and go, and says when one is another', () => {
  const spoken = addSaid(tab, said(1), true);
  const trade: Room = { room: 'Trade', kind: 'named', placeId: null, memberCount: 1 };
  const [first, second] = syncTabs([spoken], [{ ...local, placeId: 2 }, trade], 9);
  expect(first && texts(first)).toEqual(['Hello.', 'You are in another system.']);
  expect(second).toEqual({ room: trade, lines: [], unread: 0 });
  expect(syncTabs([spoken], [trade], 9)).toEqual([second]);
});
