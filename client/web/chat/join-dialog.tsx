// Into a room: one of those that are open, or one that comes to be by being joined.
import { useState, type FormEvent } from 'react';
import { MAX_ROOM_NAME, MAX_ROOM_PASSWORD } from '#protocol/chat.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { useReading } from '../state/use-reading.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';

export function JoinDialog({ onClose }: { onClose: () => void }) {
  const { chat } = useGame();
  const [room, setRoom] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, run } = useAction();
  const join = (event: FormEvent): void => {
    event.preventDefault();
    run(async () => {
      await chat.join(room.trim(), password === '' ? undefined : password);
      onClose();
    });
  };
  return (
    <Dialog title="Join a room" onClose={onClose}>
      <form className="form" onSubmit={join}>
        <label className="field">
          <span>Name</span>
          <input
            data-autofocus
            required
            maxLength={MAX_ROOM_NAME}
            autoComplete="off"
            value={room}
            onChange={(event) => setRoom(event.target.value)}
          />
          <small>A room that nobody is in is made, and gone when the last one leaves.</small>
        </label>
        <label className="field">
          <span>Password, if it has one</span>
          <input
            type="password"
            maxLength={MAX_ROOM_PASSWORD}
            autoComplete="off"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <OpenRooms onChoose={setRoom} />
        <ProblemBox problem={problem} />
        <div className="actions">
          <BusyButton busy={busy} disabled={room.trim() === ''}>
            Join
          </BusyButton>
        </div>
      </form>
    </Dialog>
  );
}

function OpenRooms({ onChoose }: { onChoose: (room: string) => void }) {
  const { client } = useGame();
  const { data } = useReading('chat rooms', () => client.chat.listRooms());
  if (!data || data.rooms.length === 0) return null;
  return (
    <div className="picks" role="group" aria-label="Open rooms">
      {data.rooms.map(({ room, memberCount, hasPassword }) => (
        <button key={room} type="button" className="chip" onClick={() => onChoose(room)}>
          <b>{room}</b> {memberCount}
          {hasPassword && ', locked'}
        </button>
      ))}
    </div>
  );
}
