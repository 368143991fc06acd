// What a player does with things: at once, or by way of a dialog.
import { useState } from 'react';
import { MAX_MOVED_ITEMS } from '#protocol/inventory.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import type { ActionName, Drop } from './actions.ts';
import { hangarRoute } from './hangar-route.ts';
import { insideOf, nameOf, type PlaceRef, type Thing } from './things.ts';
import type { Hangar } from './use-hangar.ts';

interface OpenDialog {
  name: 'move' | 'split' | 'rename' | 'trash';
  things: readonly Thing[];
}

/** Whose they are then; left out, whose they were. */
type Target = PlaceRef & { toOwnerId?: number };

export interface HangarActions {
  perform: (name: ActionName, things: readonly Thing[]) => void;
  drop: (drop: Drop) => void;
  stackAll: () => void;
  move: (things: readonly Thing[], to: Target, quantity?: number) => void;
  split: (thing: Thing, quantity: number) => void;
  rename: (thing: Thing, name: string | null) => void;
  trash: (things: readonly Thing[]) => void;
  dialog: OpenDialog | undefined;
  closeDialog: () => void;
  /** What was done last, for those who do not see it. */
  said: string;
}

const idsOf = (things: readonly Thing[]): number[] => things.map(({ item }) => item.itemId);

function* chunksOf<T>(list: readonly T[]): Generator<T[]> {
  for (let from = 0; from < list.length; from += MAX_MOVED_ITEMS) {
    yield list.slice(from, from + MAX_MOVED_ITEMS);
  }
}

export function useActions(hangar: Hangar): HangarActions {
  const { owner, place } = hangar;
  const { client } = useGame();
  const [dialog, setDialog] = useState<OpenDialog>();
  const { said, act } = useAct(hangar);
  const move: HangarActions['move'] = (things, { locationId, flag, toOwnerId }, quantity) =>
    act(things, `${nameOf(things)}: moved.`, async () => {
      for (const itemIds of chunksOf(idsOf(things))) {
        const items = itemIds.map((itemId) => ({ itemId, quantity }));
        await client.call('inventory.move-items', {
          ...owner,
          items,
          to: { locationId, flag },
          toCorporationId: toOwnerId,
        });
      }
    });
  const merge = (things: readonly Thing[]): void =>
    act(things, `${nameOf(things.slice(0, 1))}: merged.`, () =>
      client.call('inventory.merge-stacks', { ...owner, itemIds: idsOf(things) }),
    );
  const one = (thing: Thing, done: string, command: 'assemble' | 'repackage'): void =>
    act([thing], `${thing.name}: ${done}.`, () =>
      client.call(`inventory.${command}-item`, { ...owner, itemId: thing.item.itemId }),
    );
  return {
    dialog,
    closeDialog: () => setDialog(undefined),
    said,
    move,
    drop: (drop) => (drop.kind === 'move' ? move(drop.things, drop.to) : merge(drop.things)),
    perform(name, things) {
      const [thing] = things;
      if (!thing) return;
      switch (name) {
        case 'open':
          return goTo(hangarRoute(owner, insideOf(thing)));
        case 'market':
          return goTo(routeTo('market', thing.item.typeId));
        case 'merge':
          return merge(things);
        case 'assemble':
          return one(thing, 'assembled', 'assemble');
        case 'repackage':
          return one(thing, 'repackaged', 'repackage');
        case 'move':
        case 'split':
        case 'rename':
        case 'trash':
          return setDialog({ name, things });
      }
    },
    stackAll: () =>
      act([], 'Stacked.', () => client.call('inventory.stack-all', { ...owner, ...place })),
    split: (thing, quantity) =>
      act([thing], `${thing.name}: split.`, () =>
        client.call('inventory.split-stack', { ...owner, itemId: thing.item.itemId, quantity }),
      ),
    rename: (thing, name) =>
      act([thing], 'Renamed.', () =>
        client.call('inventory.name-item', { ...owner, itemId: thing.item.itemId, name }),
      ),
    trash: (things) =>
      act(things, `${nameOf(things)}: trashed.`, async () => {
        for (const itemIds of chunksOf(idsOf(things))) {
          await client.call('inventory.trash-items', { ...owner, itemIds });
        }
      }),
  };
}

function goTo(route: string): void {
  location.hash = route;
}

/** Does something, and tells that it is done. */
function useAct({ run }: Hangar) {
  const [said, setSaid] = useState('');
  const act = (things: readonly Thing[], done: string, work: () => Promise<unknown>): void => {
    void run(things, work).then((isDone) => setSaid(isDone ? done : ''));
  };
  return { said, act };
}
