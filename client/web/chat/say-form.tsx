// Saying something: Enter sends it. What is refused stays to be sent again.
import { useState, type FormEvent } from 'react';
import { MAX_SAID, type Room } from '#protocol/chat.ts';
import { useGame } from '../state/game-context.ts';
import { useAction } from '../state/use-action.ts';
import { Icon } from '../ui/icon.tsx';
import { labelOf } from './chat-lines.ts';

export function SayForm({ room, isOpen }: { room: Room; isOpen: boolean }) {
  const { client } = useGame();
  const [text, setText] = useState('');
  const { busy, problem, run, clear } = useAction();
  const say = (event: FormEvent): void => {
    event.preventDefault();
    const said = text.trim();
    if (said === '' || busy || !isOpen) return;
    run(async () => {
      await client.chat.say(room.room, said);
      setText('');
    });
  };
  return (
    <form className="chat-say" onSubmit={say}>
      {problem && (
        <p className="chat-problem" role="alert">
          {problem.title} {problem.help}
        </p>
      )}
      <input
        aria-label={`Say in ${labelOf(room)}`}
        placeholder={isOpen ? `Say in ${labelOf(room)}` : 'Connecting to the chat…'}
        value={text}
        maxLength={MAX_SAID}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => {
          setText(event.target.value);
          clear();
        }}
      />
      <button
        type="submit"
        className="button-icon"
        aria-label="Send"
        title="Send"
        disabled={busy || !isOpen || text.trim() === ''}
      >
        <Icon name="send" size={17} />
      </button>
    </form>
  );
}
