// Reads the history page by page, and anew when a level has come.
import { useEffect, useState } from 'react';
import type { Output } from '../../sdk/index.ts';
import { useGame } from '../state/game-context.ts';

type Entries = Output<'skills.get-history'>;

const PAGE = 20;

export function useHistory(totalSkillPoints: number) {
  const { client } = useGame();
  const [entries, setEntries] = useState<Entries>([]);
  const [hasMore, setHasMore] = useState(false);
  useEffect(() => {
    let current = true;
    client
      .call('skills.get-history', { limit: PAGE })
      .then((newest) => {
        if (!current) return;
        setEntries(newest);
        setHasMore(newest.length === PAGE);
      })
      // What is shown stays; the next level brings the next attempt.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [client, totalSkillPoints]);
  const readMore = (): void => {
    client
      .call('skills.get-history', { limit: PAGE, before: entries.at(-1)?.at })
      .then((older) => {
        setEntries([...entries, ...older]);
        setHasMore(older.length === PAGE);
      })
      .catch(() => undefined);
  };
  return { entries, hasMore, readMore };
}
