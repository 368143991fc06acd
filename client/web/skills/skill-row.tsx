// One skill: its levels at a glance, and everything about it when opened.
import { useId } from 'react';
import type { Sheet } from '#protocol/skills.ts';
import { Icon } from '../ui/icon.tsx';
import { Pips } from '../ui/pips.tsx';
import { SkillDetail } from './skill-detail.tsx';
import type { SkillState } from './skill-list.ts';

interface Props {
  state: SkillState;
  sheet: Sheet;
  open: boolean;
  onToggle: (open: boolean) => void;
}

export function SkillRow({ state, sheet, open, onToggle }: Props) {
  const { skill, trained, planned, ready } = state;
  const [head] = sheet.queue.entries;
  const isHead = sheet.queue.training && head?.skillTypeId === skill.typeId;
  const detailId = useId();
  return (
    <li className="skill" data-open={open}>
      <button
        type="button"
        className="skill-summary"
        aria-expanded={open}
        aria-controls={open ? detailId : undefined}
        onClick={() => onToggle(!open)}
      >
        <Icon name={open ? 'down' : 'right'} size={14} />
        <span className="skill-name" data-known={trained > 0 || ready}>
          {skill.name}
          <small>×{skill.rank}</small>
        </span>
        <Pips trained={trained} queued={planned} training={isHead ? head.level : undefined} />
      </button>
      {open && (
        <div id={detailId}>
          <SkillDetail state={state} sheet={sheet} />
        </div>
      )}
    </li>
  );
}
