// The way to an item of the market.
import type { TypeSummary } from '#protocol/universe.ts';
import { routeTo } from '../state/route.ts';

interface Props {
  type: TypeSummary;
  chosen: number | undefined;
  showGroup?: boolean;
}

export function ItemLink({ type, chosen, showGroup = false }: Props) {
  return (
    <a
      className="item-link"
      href={routeTo('market', type.typeId)}
      aria-current={type.typeId === chosen ? 'true' : undefined}
    >
      {type.name}
      {showGroup && <small>{type.groupName}</small>}
    </a>
  );
}
