// Finds a system by its name.
import { useState } from 'react';
import { routeTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { Security } from './security.tsx';
import { findSystems, type Chart } from './star-map.ts';

const MAX_FOUND = 8;
const MAX_SEARCH = 100;

export function SystemSearch({ chart }: { chart: Chart }) {
  const [text, setText] = useState('');
  const found = findSystems(chart, text, MAX_FOUND);
  return (
    <div className="map-search">
      <label className="search">
        <Icon name="search" size={16} />
        <input
          type="search"
          aria-label="Search systems"
          placeholder="Search systems"
          maxLength={MAX_SEARCH}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter' || !first) return;
            location.hash = routeTo('map', first.solarSystemId);
            setText('');
          }}
        />
      </label>
      {text.trim() !== '' && (
        <ul className="map-found" aria-label="Systems found">
          {found.map((system) => (
            <li key={system.solarSystemId}>
              <a
                className="map-link"
                href={routeTo('map', system.solarSystemId)}
                onClick={() => setText('')}
              >
                <Security status={system.securityStatus} /> {system.name}
              </a>
            </li>
          ))}
          {found.length === 0 && <li className="map-none">No system is called like that.</li>}
        </ul>
      )}
    </div>
  );
}
