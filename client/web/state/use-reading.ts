// Reads something from the server, again whenever what it depends on changes, the connection comes
// back, or one asks for it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useGame } from './game-context.ts';

const unread = (key: string) => ({ key, failed: true });

export interface Reading<T> {
  /** What was read last; undefined before that. */
  data: T | undefined;
  /** Whether the last attempt came to nothing. */
  failed: boolean;
  reload: () => void;
}

/** `key` names what is read: for another key, what was read before is forgotten. */
export function useReading<T>(key: string, read: () => Promise<T>): Reading<T> {
  const { client } = useGame();
  const [state, setState] = useState<{ key: string; data?: T; failed: boolean }>({
    key,
    failed: false,
  });
  const latest = useRef({ key, read, turn: 0 });
  useEffect(() => {
    latest.current.key = key;
    latest.current.read = read;
  });
  const reload = useCallback(() => {
    const { current } = latest;
    const turn = ++current.turn;
    const wanted = current.key;
    current.read().then(
      (data) => {
        // An answer that was overtaken by a later question is out of date.
        if (turn === current.turn) setState({ key: wanted, data, failed: false });
      },
      () => {
        if (turn !== current.turn) return;
        setState((last) => (last.key === wanted ? { ...last, failed: true } : unread(wanted)));
      },
    );
  }, []);
  useEffect(() => reload(), [reload, key]);
  useEffect(
    () =>
      client.listen('status', (status) => {
        if (status === 'connected') reload();
      }),
    [client, reload],
  );
  const isCurrent = state.key === key;
  return { data: isCurrent ? state.data : undefined, failed: isCurrent && state.failed, reload };
}

/** Calls `react` for each result whose kind begins with the prefix. */
export function useResults(prefix: string, react: () => void): void {
  const { client } = useGame();
  const latest = useRef(react);
  useEffect(() => {
    latest.current = react;
  });
  useEffect(
    () =>
      client.listen('result', ({ kind }) => {
        if (kind.startsWith(prefix)) latest.current();
      }),
    [client, prefix],
  );
}
