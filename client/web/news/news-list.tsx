// What the pilot has heard, newest first. What is on the screen counts as read.
import { useEffect } from 'react';
import { describeResult } from '../lib/describe-result.ts';
import { formatMoment } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useNames } from '../state/names.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';

export function NewsList() {
  const { news } = useGame();
  const { results, lastSequence } = useStore(news.heard);
  const names = useNames(results);
  useEffect(() => news.markRead(), [news, lastSequence]);
  if (results.length === 0) {
    return <p className="empty">Nothing yet. What happens to you, you read here.</p>;
  }
  return (
    <ol className="news">
      {results.toReversed().map((result) => {
        const { title, help, more } = describeResult(result, names);
        return (
          <li key={result.sequence}>
            <Icon name="check" />
            <div>
              <strong>{title}</strong>
              <p>
                {help} {more}
              </p>
            </div>
            <time dateTime={new Date(result.at).toISOString()}>{formatMoment(result.at)}</time>
          </li>
        );
      })}
    </ol>
  );
}
