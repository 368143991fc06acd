// The groups of the market: each opens to the groups below it, and to its items.
import { useMemo, useState } from 'react';
import type { MarketGroup } from '#protocol/universe.ts';
import { useGame } from '../state/game-context.ts';
import { useTypes } from '../state/types.ts';
import { useReading } from '../state/use-reading.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { ItemLink } from './item-link.tsx';

type Children = ReadonlyMap<number | null, readonly MarketGroup[]>;

export function GroupTree({ chosen }: { chosen: number | undefined }) {
  const { client } = useGame();
  const { data: groups } = useReading('groups', () =>
    client.call('universe.list-market-groups', {}),
  );
  const children = useMemo(() => childrenOf(groups ?? []), [groups]);
  const type = useTypes(chosen === undefined ? [] : [chosen]).get(chosen ?? 0);
  const [opened, setOpened] = useState<ReadonlyMap<number, boolean>>(new Map());
  if (!groups) return <Loading text="Reading the market…" />;
  const onTheWay = ancestorsOf(groups, type?.marketGroupId ?? null);
  const isOpen = (id: number): boolean => opened.get(id) ?? onTheWay.has(id);
  const toggle = (id: number): void => setOpened(new Map([...opened, [id, !isOpen(id)]]));
  return (
    <nav aria-label="Market groups">
      <Branch parentId={null} tree={{ children, isOpen, toggle, chosen }} />
    </nav>
  );
}

function childrenOf(groups: readonly MarketGroup[]): Children {
  const sorted = groups.toSorted((a, b) => a.name.localeCompare(b.name));
  return Map.groupBy(sorted, ({ parentGroupId }) => parentGroupId);
}

function ancestorsOf(groups: readonly MarketGroup[], groupId: number | null): ReadonlySet<number> {
  const byId = new Map(groups.map((group) => [group.marketGroupId, group]));
  const found = new Set<number>();
  let group = byId.get(groupId ?? 0);
  while (group && !found.has(group.marketGroupId)) {
    found.add(group.marketGroupId);
    group = byId.get(group.parentGroupId ?? 0);
  }
  return found;
}

interface Tree {
  children: Children;
  isOpen: (groupId: number) => boolean;
  toggle: (groupId: number) => void;
  chosen: number | undefined;
}

function Branch({ parentId, tree }: { parentId: number | null; tree: Tree }) {
  return (
    <ul className="tree">
      {tree.children.get(parentId)?.map((group) => {
        const { marketGroupId: id, name, hasTypes } = group;
        const open = tree.isOpen(id);
        return (
          <li key={id}>
            <button
              type="button"
              className="tree-group"
              aria-expanded={open}
              onClick={() => tree.toggle(id)}
            >
              <Icon name={open ? 'down' : 'right'} size={14} />
              {name}
            </button>
            {open && <Branch parentId={id} tree={tree} />}
            {open && hasTypes && <Items groupId={id} chosen={tree.chosen} />}
          </li>
        );
      })}
    </ul>
  );
}

function Items({ groupId, chosen }: { groupId: number; chosen: number | undefined }) {
  const { client } = useGame();
  const { data } = useReading(`types ${groupId}`, () =>
    client.call('universe.list-market-types', { marketGroupId: groupId }),
  );
  return (
    <ul className="tree tree-items">
      {data?.map((type) => (
        <li key={type.typeId}>
          <ItemLink type={type} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}
