// What was said, the newest below. Who reads further up is not torn away by what is new.
import { useLayoutEffect, useRef } from 'react';
import { formatTime } from '../lib/format.ts';
import type { Line } from './chat-lines.ts';

/** As good as at the end. */
const NEAR_PX = 40;

export function SaidList({ lines, ownId }: { lines: readonly Line[]; ownId: number }) {
  const list = useRef<HTMLOListElement>(null);
  const isAtEnd = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (element && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [lines]);
  const noteScroll = (): void => {
    const element = list.current;
    if (!element) return;
    const { scrollHeight, scrollTop, clientHeight } = element;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
  };
  return (
    <ol
      className="chat-lines"
      role="log"
      aria-label="What was said"
      tabIndex={0}
      ref={list}
      onScroll={noteScroll}
    >
      {lines.length === 0 && <li className="chat-notice">Nothing was said since you came.</li>}
      {lines.map((line) => (
        <SaidLine key={line.key} line={line} isOwn={line.speaker?.characterId === ownId} />
      ))}
    </ol>
  );
}

function SaidLine({ line: { at, speaker, text }, isOwn }: { line: Line; isOwn: boolean }) {
  return (
    <li className={speaker ? 'chat-line' : 'chat-notice'} data-own={isOwn}>
      <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
      <span>
        {speaker && <b>{speaker.name} </b>}
        {text}
      </span>
    </li>
  );
}
