// The levels that the pilot has finished, newest first.
import { levelName } from '../lib/describe-result.ts';
import { formatMoment } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Panel } from '../ui/panel.tsx';
import { useHistory } from './use-history.ts';

export function HistoryPanel({ totalSkillPoints }: { totalSkillPoints: number }) {
  const { training } = useGame();
  const skills = useStore(training.skills);
  const { entries, hasMore, readMore } = useHistory(totalSkillPoints);
  return (
    <Panel title="History" className="panel-history">
      {entries.length === 0 && <p className="empty">Levels that you finish are listed here.</p>}
      <ol className="history">
        {entries.map((entry) => (
          <li key={`${entry.skillTypeId}-${entry.level}`}>
            <span>{levelName(skills, entry)}</span>
            <time dateTime={new Date(entry.at).toISOString()}>{formatMoment(entry.at)}</time>
          </li>
        ))}
      </ol>
      {hasMore && (
        <button type="button" className="button button-quiet" onClick={readMore}>
          Earlier
        </button>
      )}
    </Panel>
  );
}
