// Which place is shown, how full it is, and how its things are shown.
import { formatVolume } from '../lib/format.ts';
import { Icon } from '../ui/icon.tsx';
import { CapacityBar } from './capacity-bar.tsx';
import { hangarRoute } from './hangar-route.ts';
import { totalVolume, type SortKey } from './things.ts';
import type { View } from './thing-list.tsx';
import type { Hangar } from './use-hangar.ts';

export interface Shown {
  text: string;
  sort: SortKey;
  view: View;
}

interface Props {
  hangar: Hangar;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onStackAll: () => void;
}

const SORTS: { key: SortKey; text: string }[] = [
  { key: 'name', text: 'Name' },
  { key: 'group', text: 'Group' },
  { key: 'quantity', text: 'Quantity' },
  { key: 'volume', text: 'Volume' },
];
const VIEWS: { view: View; text: string }[] = [
  { view: 'grid', text: 'Grid' },
  { view: 'list', text: 'List' },
];
const MAX_SEARCH = 100;

export function HangarHeader(props: Props) {
  const { hangar } = props;
  const { things, path, place } = hangar;
  const bay = hangar.opened?.bays.find(({ flag }) => flag === place.flag);
  const here = path.at(-1);
  return (
    <header className="hangar-header">
      <div className="hangar-title">
        <h2 id="hangar-place">
          {path.slice(0, -1).map((node) => (
            <span key={`${node.locationId} ${node.flag}`} className="crumb">
              <a href={hangarRoute(hangar.owner, node)}>{node.name}</a>
              <Icon name="right" size={13} />
            </span>
          ))}
          {here?.name ?? 'Somewhere'}
        </h2>
        {bay && bay.capacityM3 !== null && <CapacityBar bay={bay} name={here?.name ?? ''} />}
        {bay?.capacityM3 === null && (
          <span className="panel-note">{formatVolume(totalVolume(things))}</span>
        )}
      </div>
      <HangarTools {...props} />
    </header>
  );
}

function HangarTools({ hangar, shown, onShow, onStackAll }: Props) {
  const inReach = hangar.path.at(-1)?.inReach ?? false;
  return (
    <div className="hangar-tools">
      <label className="search">
        <Icon name="search" size={16} />
        <span className="visually-hidden">Search things</span>
        <input
          type="search"
          placeholder="Search things"
          value={shown.text}
          maxLength={MAX_SEARCH}
          onChange={(event) => onShow({ ...shown, text: event.target.value })}
        />
      </label>
      <label className="picker">
        <span className="visually-hidden">Sort by</span>
        <select
          value={shown.sort}
          onChange={({ target }) => {
            const sort = SORTS.find(({ key }) => key === target.value);
            if (sort) onShow({ ...shown, sort: sort.key });
          }}
        >
          {SORTS.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <div className="segments" role="group" aria-label="Show things as">
        {VIEWS.map(({ view, text }) => (
          <button
            key={view}
            type="button"
            className="segment segment-icon"
            aria-label={text}
            title={text}
            aria-pressed={shown.view === view}
            onClick={() => onShow({ ...shown, view })}
          >
            <Icon name={view} size={16} />
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button button-tool"
        disabled={hangar.things.length < 2 || !inReach}
        onClick={onStackAll}
      >
        <Icon name="stack" size={16} /> Stack all
      </button>
    </div>
  );
}
