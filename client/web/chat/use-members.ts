// Who is in a room: read a page at a time, and kept by who comes and leaves.
import { useEffect, useState } from 'react';
import type { ChatClient } from '../../sdk/index.ts';
import type { Member } from '#protocol/chat.ts';
import { useGame } from '../state/game-context.ts';
import { keyOf } from './chat-lines.ts';

/** A list that nobody reads to its end. */
const MAX_SHOWN = 500;

/** In the order of their names; undefined until they are known. */
export function useMembers(room: string): readonly Member[] | undefined {
  const { chat } = useGame().client;
  const [members, setMembers] = useState<ReadonlyMap<number, string>>();
  useEffect(() => {
    let turn = 0;
    const read = (): void => {
      const own = ++turn;
      readMembers(chat, room).then(
        (found) => own === turn && setMembers(found),
        () => undefined,
      );
    };
    const stops = [
      chat.listen('presence', ({ room: changed, came, left, isWhole }) => {
        if (keyOf(changed) !== keyOf(room)) return;
        if (isWhole) setMembers((known) => known && change(known, came, left));
        else read();
      }),
      chat.listen('status', (status) => {
        if (status === 'open') read();
      }),
    ];
    read();
    return () => {
      turn += 1;
      for (const stop of stops) stop();
    };
  }, [chat, room]);
  return members && sorted(members);
}

async function readMembers(chat: ChatClient, room: string): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let after = 0; found.size < MAX_SHOWN;) {
    const { members } = await chat.listMembers(room, after);
    const last = members.at(-1);
    if (!last) break;
    for (const { characterId, name } of members) found.set(characterId, name);
    after = last.characterId;
  }
  return found;
}

function change(
  known: ReadonlyMap<number, string>,
  came: readonly Member[],
  left: readonly number[],
): ReadonlyMap<number, string> {
  const members = new Map(known);
  for (const id of left) members.delete(id);
  for (const { characterId, name } of came) {
    if (members.size < MAX_SHOWN) members.set(characterId, name);
  }
  return members;
}

const sorted = (members: ReadonlyMap<number, string>): Member[] =>
  [...members]
    .map(([characterId, name]) => ({ characterId, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
