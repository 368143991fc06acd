// Queues a skill up to a level, with whatever it needs first.
import { useState } from 'react';
import { MAX_LEVEL } from '#protocol/skills.ts';
import type { SkillType } from '#protocol/universe.ts';
import { levelName } from '../lib/describe-result.ts';
import { roman } from '../lib/format.ts';
import { planTraining } from '../lib/plan.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';

interface Props {
  skill: SkillType;
  planned: ReadonlyMap<number, number>;
}

const LEVELS = Array.from({ length: MAX_LEVEL }, (_, index) => index + 1);
/** Names of more entries than this say less than their number. */
const MAX_NAMES = 6;

export function TrainButtons({ skill, planned }: Props) {
  const { client, training } = useGame();
  const skills = useStore(training.skills);
  const reached = planned.get(skill.typeId) ?? 0;
  const [pointed, setPointed] = useState<number>();
  const [busy, setBusy] = useState(false);
  if (reached >= MAX_LEVEL) return <p className="plan">Trained or queued to the highest level.</p>;

  const planTo = (level: number) =>
    planTraining({ skillTypeId: skill.typeId, level }, skills, planned);
  const train = (level: number): void => {
    setBusy(true);
    const entries = planTo(level);
    void training
      .change(() => client.call('skills.append-queue', { entries }))
      .finally(() => setBusy(false));
  };
  const shown = planTo(Math.max(pointed ?? 0, reached + 1));
  const names = shown.slice(0, MAX_NAMES).map((item) => levelName(skills, item));
  const more = shown.length - names.length;
  return (
    <div className="train">
      <div className="train-buttons" role="group" aria-label={`Train ${skill.name}`}>
        <span className="train-label">Train to</span>
        {LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            className="button button-level"
            aria-label={`Train ${skill.name} to level ${level}`}
            disabled={busy || level <= reached}
            onClick={() => train(level)}
            onFocus={() => setPointed(level)}
            onMouseEnter={() => setPointed(level)}
          >
            {roman(level)}
          </button>
        ))}
      </div>
      <p className="plan">
        Queues {names.join(', ')}
        {more > 0 && ` and ${more} more`}.
      </p>
    </div>
  );
}
