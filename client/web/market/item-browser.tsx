// Everything that the market trades, to search or by its groups.
import { useDeferredValue, useState } from 'react';
import { useGame } from '../state/game-context.ts';
import { useReading } from '../state/use-reading.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { GroupTree } from './group-tree.tsx';
import { ItemLink } from './item-link.tsx';

const MAX_SEARCH = 100;

export function ItemBrowser({ chosen }: { chosen: number | undefined }) {
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  return (
    <div className="items">
      <label className="search items-search">
        <Icon name="search" size={16} />
        <input
          type="search"
          aria-label="Search items"
          placeholder="Search items"
          maxLength={MAX_SEARCH}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="items-list">
        {search === '' ? <GroupTree chosen={chosen} /> : <Found text={search} chosen={chosen} />}
      </div>
    </div>
  );
}

function Found({ text, chosen }: { text: string; chosen: number | undefined }) {
  const { client } = useGame();
  const { data } = useReading(`find ${text}`, () =>
    client.call('universe.find-types', { text, onMarket: true }),
  );
  // What was found stays while one types on.
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  const found = data ?? last;
  if (!found) return <Loading text="Searching…" />;
  if (found.length === 0) return <p className="empty">The market trades nothing of that name.</p>;
  return (
    <ul aria-label="Items found">
      {found.map((type) => (
        <li key={type.typeId}>
          <ItemLink type={type} chosen={chosen} showGroup />
        </li>
      ))}
    </ul>
  );
}
