// Looks for skills by name and by what the pilot has of them.
import { Icon } from '../ui/icon.tsx';
import type { Filter } from './skill-list.ts';

interface Props {
  search: string;
  filter: Filter;
  onSearch: (search: string) => void;
  onFilter: (filter: Filter) => void;
}

const FILTERS: { filter: Filter; text: string }[] = [
  { filter: 'all', text: 'All' },
  { filter: 'trained', text: 'Trained' },
  { filter: 'trainable', text: 'Ready' },
  { filter: 'queued', text: 'Queued' },
];

export function SkillFilter({ search, filter, onSearch, onFilter }: Props) {
  return (
    <div className="filter">
      <label className="search">
        <Icon name="search" size={16} />
        <span className="visually-hidden">Search skills</span>
        <input
          type="search"
          placeholder="Search skills"
          value={search}
          maxLength={100}
          onChange={(event) => onSearch(event.target.value)}
        />
      </label>
      <div className="segments" role="group" aria-label="Filter skills">
        {FILTERS.map(({ filter: own, text }) => (
          <button
            key={own}
            type="button"
            className="segment"
            aria-pressed={filter === own}
            onClick={() => onFilter(own)}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  );
}
