// Reads something from the server, again whenever what it depends on changes, the connection comes
// back, or one asks for it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { RefusalError } from '../../sdk/index.ts';
import { useGame } from './game-context.ts';

const unread = (key: string) => ({ key, failed: true });

export interface Reading<T> {
  /** What was read last; undefined before that. */
  data: T | undefined;
  /** Whether the last attempt came to nothing. */
  failed: boolean;
  reload: () => void;
}

interface State<T> {
  key: string;
  data?: T;
  failed: boolean;
}

interface Latest<T> {
  key: string;
  read: () => Promise<T>;
  /** Counts the questions. */
  turn: number;
  /** Of what is being read; undefined while nothing is. */
  readingKey: string | undefined;
  again: boolean;
  retry?: ReturnType<typeof setTimeout>;
}

const LEAST_WAIT_MS = 500;

/** Undefined where trying again would come to the same. */
function retryAfterMs(error: unknown): number | undefined {
  if (!(error instanceof RefusalError)) return undefined;
  if (error.code === 'OVERLOADED') return LEAST_WAIT_MS;
  if (error.code !== 'TOO_MANY_REQUESTS') return undefined;
  return Math.max(LEAST_WAIT_MS, Number(error.details.retryAfterMs) || 0);
}

/** `key` names what is read: for another key, what was read before is forgotten. */
export function useReading<T>(key: string, read: () => Promise<T>): Reading<T> {
  const { client } = useGame();
  const [state, setState] = useState<State<T>>({ key, failed: false });
  const latest = useRef<Latest<T>>({ key, read, turn: 0, readingKey: undefined, again: false });
  useEffect(() => {
    latest.current.key = key;
    latest.current.read = read;
  });
  const reload = useCallback(() => {
    const { current } = latest;
    // However often it is asked for, one read is under way, and one follows it.
    if (current.readingKey === current.key) {
      current.again = true;
      return;
    }
    const turn = ++current.turn;
    const wanted = current.key;
    current.readingKey = wanted;
    current.again = false;
    clearTimeout(current.retry);
    const finish = (change: (last: State<T>) => State<T>): void => {
      // An answer that was overtaken by a question for another key is out of date.
      if (turn !== current.turn) return;
      current.readingKey = undefined;
      setState(change);
      if (current.again) reload();
    };
    current.read().then(
      (data) => finish(() => ({ key: wanted, data, failed: false })),
      (error: unknown) => {
        finish((last) => (last.key === wanted ? { ...last, failed: true } : unread(wanted)));
        const waitMs = retryAfterMs(error);
        if (waitMs !== undefined && turn === current.turn)
          current.retry = setTimeout(reload, waitMs);
      },
    );
  }, []);
  useEffect(() => {
    const { current } = latest;
    return () => clearTimeout(current.retry);
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

/** As often as results that come in crowds are answered to: a reader may ask only so much. */
const CROWD_MS = 1_000;

/** Calls `react` when results come whose kind begins with the prefix: at once, then by crowds. */
export function useResults(prefix: string, react: () => void): void {
  const { client } = useGame();
  const latest = useRef(react);
  useEffect(() => {
    latest.current = react;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let more = false;
    const tell = (): void => {
      more = timer !== undefined;
      if (more) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (more) tell();
      }, CROWD_MS);
      latest.current();
    };
    const stop = client.listen('result', ({ kind }) => {
      if (kind.startsWith(prefix)) tell();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, prefix]);
}
