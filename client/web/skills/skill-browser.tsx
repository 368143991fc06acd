// Every skill of the universe, by group, to search and to queue.
import { useMemo, useState } from 'react';
import type { Sheet } from '#protocol/skills.ts';
import { plannedLevels, trainedLevels } from '../lib/plan.ts';
import { useGame } from '../state/game-context.ts';
import { useStore } from '../state/store.ts';
import { Panel } from '../ui/panel.tsx';
import { GroupList } from './group-list.tsx';
import { groupSkills, passes, stateOf, type Filter } from './skill-list.ts';
import { SkillFilter } from './skill-filter.tsx';
import { SkillRow } from './skill-row.tsx';

/** More rows than this are not read but searched. */
const MAX_ROWS = 60;

export function SkillBrowser({ sheet }: { sheet: Sheet }) {
  const { training } = useGame();
  const skills = useStore(training.skills);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [groupId, setGroupId] = useState<number>();
  const [openId, setOpenId] = useState<number>();
  const groups = useMemo(() => groupSkills(skills.values()), [skills]);
  const trained = trainedLevels(sheet);
  const planned = plannedLevels(sheet);

  // A search looks everywhere: who knows the name need not know the group.
  const searching = search.trim() !== '' || filter !== 'all';
  const group = groups.find((one) => one.groupId === groupId) ?? groups[0];
  const states = (searching ? [...skills.values()] : (group?.skills ?? []))
    .map((skill) => stateOf(skill, trained, planned))
    .filter((state) => passes(state, filter, search));
  return (
    <Panel title="Skills" className="panel-skills">
      <SkillFilter search={search} filter={filter} onSearch={setSearch} onFilter={setFilter} />
      <div className="browser" data-searching={searching}>
        {!searching && (
          <GroupList
            groups={groups}
            chosen={group?.groupId}
            trained={trained}
            onChoose={setGroupId}
          />
        )}
        <ul className="skills" aria-label={searching ? 'Skills found' : (group?.name ?? 'Skills')}>
          {states.slice(0, MAX_ROWS).map((state) => (
            <SkillRow
              key={state.skill.typeId}
              state={state}
              sheet={sheet}
              open={state.skill.typeId === openId}
              onToggle={(open) => setOpenId(open ? state.skill.typeId : undefined)}
            />
          ))}
          {states.length === 0 && <li className="empty">No skill is like that.</li>}
          {states.length > MAX_ROWS && (
            <li className="empty">{states.length - MAX_ROWS} more. Search by name.</li>
          )}
        </ul>
      </div>
    </Panel>
  );
}
