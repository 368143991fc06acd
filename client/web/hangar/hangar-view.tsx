// Places at the left, the things of one of them at the right.
import { useMemo, useState } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { dropOf } from './actions.ts';
import { RenameDialog, SplitDialog, TrashDialog } from './dialogs.tsx';
import { DragArea } from './drag-area.tsx';
import { HangarEmpty } from './hangar-empty.tsx';
import { HangarHeader, type Shown } from './hangar-header.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PlaceTree } from './place-tree.tsx';
import { keepThere, NOTHING_SELECTED, type Selection } from './selection.ts';
import { offersFor, SelectionBar } from './selection-bar.tsx';
import { ThingList } from './thing-list.tsx';
import { filterThings, sortThings, type Thing } from './things.ts';
import { useActions, type HangarActions } from './use-actions.ts';
import type { Hangar } from './use-hangar.ts';

interface OpenMenu {
  at: { x: number; y: number };
  things: readonly Thing[];
}

/** More are found by searching. */
const MAX_SHOWN = 300;

export function HangarView({ hangar }: { hangar: Hangar }) {
  const actions = useActions(hangar);
  const [shown, setShown] = useState<Shown>({ text: '', sort: 'name', view: 'grid' });
  const [chosen, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const [dragged, setDragged] = useState<readonly Thing[]>([]);
  const [menu, setMenu] = useState<OpenMenu>();
  const found = useMemo(
    () => sortThings(filterThings(hangar.things, shown.text), shown.sort),
    [hangar.things, shown.text, shown.sort],
  );
  const things = found.slice(0, MAX_SHOWN);
  const order = things.map(({ item }) => item.itemId);
  const selection = keepThere(chosen, order);
  const selected = things.filter(({ item }) => selection.ids.has(item.itemId));
  const here = hangar.path.at(-1);
  const inReach = here?.inReach ?? false;
  const grab = (thing: Thing): void =>
    setDragged(selection.ids.has(thing.item.itemId) ? selected : [thing]);
  return (
    <DragArea dragged={dragged} onDrag={grab} onDrop={actions.drop} onEnd={() => setDragged([])}>
      <div className="hangar" data-dragging={dragged.length > 0}>
        <PlacesPanel hangar={hangar} />
        <section className="panel hangar-things" aria-labelledby="hangar-place">
          <HangarHeader
            hangar={hangar}
            shown={shown}
            onShow={setShown}
            onStackAll={actions.stackAll}
          />
          {things.length === 0 ? (
            <HangarEmpty hangar={hangar} searched={shown.text} />
          ) : (
            <ThingList
              label={`Things in ${here?.name ?? 'this place'}`}
              view={shown.view}
              things={things}
              selection={selection}
              pending={hangar.pending}
              dragged={dragged}
              takes={(thing) => inReach && dropOf(dragged, { thing }) !== undefined}
              onSelect={setSelection}
              onPerform={(name, on) => {
                if (offersFor(on, inReach).some((offer) => offer.name === name)) {
                  actions.perform(name, on);
                }
              }}
              onMenu={(at, on) => setMenu({ at, things: on })}
            />
          )}
          {(found.length > MAX_SHOWN || hangar.opened?.hasMore) && (
            <p className="empty">More lies here than is shown. Search by name.</p>
          )}
          <SelectionBar
            things={selected}
            count={found.length}
            inReach={inReach}
            onPerform={(name) => actions.perform(name, selected)}
            onClear={() => setSelection(NOTHING_SELECTED)}
          />
        </section>
      </div>
      <Overlays
        hangar={hangar}
        actions={actions}
        menu={menu}
        onCloseMenu={() => setMenu(undefined)}
      />
    </DragArea>
  );
}

/** On a phone, behind a button with the name of the place that is shown. */
function PlacesPanel({ hangar }: { hangar: Hangar }) {
  const [open, setOpen] = useState(false);
  const here = hangar.path.at(-1);
  return (
    <>
      <nav className="panel hangar-places" aria-label="Places">
        <PlaceTree hangar={hangar} />
      </nav>
      <button type="button" className="button hangar-choose" onClick={() => setOpen(true)}>
        <Icon name={here?.icon ?? 'station'} size={17} />
        <span className="place-name">{here?.name ?? 'Choose a place'}</span>
        <Icon name="down" size={16} />
      </button>
      {open && (
        <Dialog title="Places" onClose={() => setOpen(false)}>
          <PlaceTree hangar={hangar} onChoose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

interface OverlaysProps {
  hangar: Hangar;
  actions: HangarActions;
  menu: OpenMenu | undefined;
  onCloseMenu: () => void;
}

function Overlays({ hangar, actions, menu, onCloseMenu }: OverlaysProps) {
  const inReach = hangar.path.at(-1)?.inReach ?? false;
  return (
    <>
      {menu && (
        <Menu
          label="Actions"
          at={menu.at}
          entries={offersFor(menu.things, inReach)}
          onChoose={({ name }) => actions.perform(name, menu.things)}
          onClose={onCloseMenu}
        />
      )}
      <OpenDialog hangar={hangar} actions={actions} />
      <p className="visually-hidden" role="status">
        {actions.said}
      </p>
    </>
  );
}

function OpenDialog({ hangar, actions }: { hangar: Hangar; actions: HangarActions }) {
  const { dialog } = actions;
  const [thing] = dialog?.things ?? [];
  if (!dialog || !thing) return null;
  switch (dialog.name) {
    case 'move':
      return <MoveDialog things={dialog.things} hangar={hangar} actions={actions} />;
    case 'split':
      return <SplitDialog thing={thing} actions={actions} />;
    case 'rename':
      return <RenameDialog thing={thing} actions={actions} />;
    case 'trash':
      return <TrashDialog things={dialog.things} actions={actions} />;
  }
}
