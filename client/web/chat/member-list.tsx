// Who is in the room.
import type { Room } from '#protocol/chat.ts';
import { formatNumber } from '../lib/format.ts';
import { labelOf } from './chat-lines.ts';
import { useMembers } from './use-members.ts';

export function MemberList({ room, ownId }: { room: Room; ownId: number }) {
  const members = useMembers(room.room);
  const more = members ? room.memberCount - members.length : 0;
  return (
    <aside className="chat-members" aria-label={`Who is in ${labelOf(room)}`}>
      <ul>
        {members?.map(({ characterId, name }) => (
          <li key={characterId} data-own={characterId === ownId}>
            {name}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="empty">and {formatNumber(more)} more</p>}
    </aside>
  );
}
