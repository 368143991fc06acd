// All about one skill: what it is, what it needs, how far it can be queued.
import type { Sheet } from '#protocol/skills.ts';
import { levelName } from '../lib/describe-result.ts';
import { formatNumber } from '../lib/format.ts';
import { plannedLevels, prerequisitesOf, trainedLevels, type Prerequisite } from '../lib/plan.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import type { SkillState } from './skill-list.ts';
import { TrainButtons } from './train-buttons.tsx';

const STATE: Record<Prerequisite['state'], { icon: IconName; text: string }> = {
  trained: { icon: 'check', text: 'trained' },
  queued: { icon: 'clock', text: 'queued' },
  missing: { icon: 'close', text: 'missing' },
};

export function SkillDetail({ state, sheet }: { state: SkillState; sheet: Sheet }) {
  const { training } = useGame();
  const skills = useStore(training.skills);
  const { skill } = state;
  const planned = plannedLevels(sheet);
  const prerequisites = prerequisitesOf(skill, trainedLevels(sheet), planned);
  const points = sheet.skills.find((one) => one.skillTypeId === skill.typeId)?.skillPoints ?? 0;
  return (
    <div className="detail">
      {skill.description && <p className="detail-text">{skill.description}</p>}
      <dl className="facts">
        <div>
          <dt>Rank</dt>
          <dd>×{skill.rank}</dd>
        </div>
        <div>
          <dt>Attributes</dt>
          <dd>
            {skill.primary} / {skill.secondary}
          </dd>
        </div>
        <div>
          <dt>Skill points</dt>
          <dd>{formatNumber(points)}</dd>
        </div>
      </dl>
      {prerequisites.length > 0 && (
        <ul className="needs" aria-label="Prerequisites">
          {prerequisites.map((one) => (
            <li key={one.skillTypeId} data-state={one.state}>
              <Icon name={STATE[one.state].icon} size={14} />
              {levelName(skills, one)}
              <small>{STATE[one.state].text}</small>
            </li>
          ))}
        </ul>
      )}
      <TrainButtons skill={skill} planned={planned} />
    </div>
  );
}
