// Things in a can or cargo, a row each, with what can be done about it.
import type { ReactNode } from 'react';
import type { Types } from '../hangar/things.ts';
import { formatQuantity } from '../lib/format.ts';
import { typeName } from '../state/types.ts';
import { TypeIcon } from '../ui/type-icon.tsx';

export interface Good {
  readonly itemId: number;
  readonly typeId: number;
  readonly quantity: number;
  readonly singleton: boolean;
  readonly name: string | null;
}

interface Props {
  label: string;
  goods: readonly Good[];
  types: Types;
  /** What stands where there is nothing. */
  empty: string;
  /** Buttons, which name the thing by `name`. */
  actions: (good: Good, name: string) => ReactNode;
}

export function GoodsList({ label, goods, types, empty, actions }: Props) {
  if (goods.length === 0) return <p className="dialog-text">{empty}</p>;
  return (
    <ul className="goods" aria-label={label}>
      {goods.map((good) => {
        const name = good.name ?? typeName(types, good.typeId);
        return (
          <li key={good.itemId}>
            <TypeIcon type={types.get(good.typeId)} size={32} />
            <span className="goods-name">{name}</span>
            <span className="goods-quantity">{formatQuantity(good.quantity)}</span>
            <span className="goods-actions">{actions(good, name)}</span>
          </li>
        );
      })}
    </ul>
  );
}
