// The groups of skills, with how many of each the pilot has begun.
import type { Group } from './skill-list.ts';

interface Props {
  groups: Group[];
  chosen: number | undefined;
  trained: ReadonlyMap<number, number>;
  onChoose: (groupId: number) => void;
}

export function GroupList({ groups, chosen, trained, onChoose }: Props) {
  return (
    <nav className="groups" aria-label="Skill groups">
      {groups.map(({ groupId, name, skills }) => {
        const begun = skills.filter(({ typeId }) => (trained.get(typeId) ?? 0) > 0).length;
        return (
          <button
            key={groupId}
            type="button"
            className="group"
            aria-current={groupId === chosen ? 'true' : undefined}
            onClick={() => onChoose(groupId)}
          >
            <span>{name}</span>
            <span className="group-count">
              {begun}/{skills.length}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
