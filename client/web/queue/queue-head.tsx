// The level in training, as it comes on.
import type { QueueEntry } from '#protocol/skills.ts';
import { levelName } from '../lib/describe-result.ts';
import { formatDuration, formatMoment, formatNumber } from '../lib/format.ts';
import { progressOf } from '../lib/progress.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { useNow } from '../state/use-now.ts';
import { Icon } from '../ui/icon.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import type { QueueActions } from './use-queue.ts';

interface Props {
  entry: QueueEntry;
  training: boolean;
  actions: QueueActions;
}

export function QueueHead({ entry, training, actions }: Props) {
  const game = useGame();
  const now = useNow(250);
  const name = levelName(useStore(game.training.skills), entry);
  const { share, skillPoints, remainingMs } = progressOf(entry, now);
  return (
    <div className="head" data-training={training}>
      <div className="head-title">
        <div>
          <span className="eyebrow">{training ? 'In training' : 'Paused'}</span>
          <strong className="head-name">{name}</strong>
        </div>
        <button type="button" className="button" onClick={training ? actions.pause : actions.start}>
          <Icon name={training ? 'pause' : 'play'} size={16} />
          {training ? 'Pause' : 'Start'}
        </button>
      </div>
      <ProgressBar share={share} label={name} />
      <div className="head-figures">
        <span className="head-remaining">
          {remainingMs === null ? 'Standing still' : formatDuration(remainingMs)}
        </span>
        <span>{Math.floor(share * 100)}%</span>
      </div>
      <div className="head-figures head-small">
        <span>
          {formatNumber(skillPoints)} / {formatNumber(entry.finishSkillPoints)} SP
        </span>
        {entry.finishAt !== null && <span>done {formatMoment(entry.finishAt, now)}</span>}
      </div>
    </div>
  );
}
