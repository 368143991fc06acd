// What stands where nothing lies, and the way to something.
import type { ReactNode } from 'react';
import { formatIsk } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { useReading } from '../state/use-reading.ts';
import { Icon } from '../ui/icon.tsx';
import type { Hangar } from './use-hangar.ts';

export function HangarEmpty({ hangar, searched }: { hangar: Hangar; searched: string }) {
  const { opened, path, ownsNothing, failed } = hangar;
  const here = path.at(-1);
  if (searched !== '') return <Empty title={`Nothing here is called “${searched.trim()}”`} />;
  if (!opened) {
    return <Empty title={failed ? 'The server does not answer…' : 'Looking into it…'} />;
  }
  if (opened.bays.length === 0) {
    return (
      <Empty title="There is no such place">
        It may have been sold, trashed or repackaged. Choose another one.
      </Empty>
    );
  }
  if (ownsNothing) return <Nothing owner={hangar.owner} />;
  return (
    <Empty title={`${here?.name ?? 'This place'} is empty`}>
      {here?.inReach
        ? 'Drag things here, or choose some and then “Move to…”.'
        : 'Your pilot is docked elsewhere.'}
    </Empty>
  );
}

/** A new pilot has money, and nothing else. */
function Nothing({ owner }: { owner: Hangar['owner'] }) {
  const { client } = useGame();
  const key = `balance ${owner.corporationId ?? 'own'}`;
  const accounts = useReading(key, () => client.call('wallet.get-accounts', owner)).data;
  const [first] = accounts ?? [];
  return (
    <Empty title="Nothing is owned yet">
      {first && first.balanceCents !== '0'
        ? `The wallet holds ${formatIsk(first.balanceCents)}. The market sells ships and goods.`
        : 'The market sells ships, tools and goods.'}
      <a className="button button-primary" href={routeTo('market')}>
        <Icon name="market" size={16} /> Go to the market
      </a>
    </Empty>
  );
}

function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="hangar-empty">
      <Icon name="hangar" size={44} />
      <strong>{title}</strong>
      {children && <div className="hangar-empty-text">{children}</div>}
    </div>
  );
}
