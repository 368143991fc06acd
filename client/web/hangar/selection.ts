// Which things are chosen, as in any list of files: pure.

export interface Selection {
  ids: ReadonlySet<number>;
  /** From where a range reaches. */
  anchor: number | undefined;
  /** Where the keyboard is. */
  active: number | undefined;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: undefined, active: undefined };

/** How a click or key was meant. */
export type Reach = 'only' | 'toggle' | 'range';

export function reachOf(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): Reach {
  if (event.shiftKey) return 'range';
  return event.ctrlKey || event.metaKey ? 'toggle' : 'only';
}

/** `order` is as the things are shown. */
export function select(
  selection: Selection,
  order: readonly number[],
  id: number,
  reach: Reach,
): Selection {
  if (reach === 'range') {
    const from = order.indexOf(selection.anchor ?? id);
    const to = order.indexOf(id);
    if (from === -1 || to === -1) return select(selection, order, id, 'only');
    const ids = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
    return { ids, anchor: order[from], active: id };
  }
  if (reach === 'only') return { ids: new Set([id]), anchor: id, active: id };
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, active: id };
}

/** What is no longer there is no longer chosen. */
export function keepThere(selection: Selection, order: readonly number[]): Selection {
  const there = new Set(order);
  const gone = [...selection.ids].some((id) => !there.has(id));
  const isActiveGone = selection.active !== undefined && !there.has(selection.active);
  if (!gone && !isActiveGone) return selection;
  return {
    ids: new Set([...selection.ids].filter((id) => there.has(id))),
    anchor:
      selection.anchor !== undefined && there.has(selection.anchor) ? selection.anchor : undefined,
    active: isActiveGone ? undefined : selection.active,
  };
}

export function selectAll(order: readonly number[]): Selection {
  return { ids: new Set(order), anchor: order[0], active: order[0] };
}

/** The neighbour that an arrow key leads to, in a grid of so many columns. */
export function neighbour(
  order: readonly number[],
  active: number | undefined,
  key: string,
  columns: number,
): number | undefined {
  const index = active === undefined ? -1 : order.indexOf(active);
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index === -1 ? 0 : index + columns,
    ArrowUp: index - columns,
    Home: 0,
    End: order.length - 1,
  };
  const next = steps[key];
  if (next === undefined) return undefined;
  return order[next] ?? (index === -1 ? order[0] : active);
}
