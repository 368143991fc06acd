// Into a can or wreck: what is in it, what goes in and out, and its password.
import type { DebrisContents } from '#protocol/debris.ts';
import type { SpaceObject } from '#protocol/space.ts';
import { CapacityBar } from '../hangar/capacity-bar.tsx';
import type { Types } from '../hangar/things.ts';
import { formatDateTime } from '../lib/format.ts';
import { useGame } from '../state/game-context.ts';
import { useTypes } from '../state/types.ts';
import { useAction, type Action } from '../state/use-action.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/loading.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { CanOwner } from './can-owner.tsx';
import type { Flight } from './flight.ts';
import { GoodsList, type Good } from './goods-list.tsx';
import { PasswordForm } from './password-form.tsx';
import { useCan, useCargo } from './use-can.ts';

interface Props {
  flight: Flight;
  can: SpaceObject;
  onClose: () => void;
}

export function CanDialog({ flight, can, onClose }: Props) {
  const { client } = useGame();
  const { view, look } = useCan(can.id);
  const action = useAction();
  const unlock = (password = ''): void =>
    action.run(async () => {
      await client.call('space.unlock-can', { debrisId: can.id, password });
      await look();
    });
  return (
    <Dialog title={can.name} onClose={onClose}>
      {view.kind === 'opening' && <Loading text="Looking in…" />}
      {view.kind === 'shut' && <ProblemBox problem={view.problem} />}
      {view.kind === 'locked' && !view.hasPassword && (
        <p className="dialog-text">It is locked, and only its owner opens it.</p>
      )}
      {view.kind === 'locked' && view.hasPassword && (
        <PasswordForm
          label="Password"
          help="It is locked. Whoever knows the password opens it."
          submit="Unlock"
          busy={action.busy}
          isHidden
          onSubmit={unlock}
        />
      )}
      {view.kind === 'open' && (
        <Inside
          flight={flight}
          can={can}
          contents={view.contents}
          action={action}
          onChanged={look}
          onClose={onClose}
        />
      )}
      <ProblemBox problem={action.problem} />
    </Dialog>
  );
}

interface InsideProps extends Props {
  contents: DebrisContents;
  action: Action;
  onChanged: () => Promise<void>;
}

/** As many as one order takes. */
const MAX_AT_ONCE = 100;

function Inside({ flight, can, contents, action, onChanged, onClose }: InsideProps) {
  const { client } = useGame();
  const { scene, objects } = flight.view;
  const shipId = scene?.shipId ?? 0;
  const cargo = useCargo(shipId);
  const { items, isAnchored, capacityM3, usedM3, decaysAt, ownerId } = contents;
  const aboard = cargo.data?.items ?? [];
  const types = useTypes([...items, ...aboard].map(({ typeId }) => typeId));
  const isOwn = objects.get(shipId)?.ownerId === ownerId;
  const debrisId = can.id;
  const move = (work: () => Promise<unknown>): void =>
    action.run(async () => {
      await work();
      cargo.reload();
      await onChanged();
    });
  const take = (itemIds: number[]): void =>
    move(() => client.call('space.loot', { debrisId, itemIds }));
  return (
    <>
      <div className="can-state">
        {capacityM3 !== null && (
          <CapacityBar bay={{ flag: 'contents', usedM3, capacityM3 }} name={can.name} />
        )}
        <p className="dialog-text">
          {isAnchored
            ? `Stands until ${formatDateTime(decaysAt)}, and anew whenever somebody uses it.`
            : `Is gone by itself on ${formatDateTime(decaysAt)}.`}
        </p>
      </div>
      <GoodsList
        label={`In ${can.name}`}
        goods={items}
        types={types}
        empty="There is nothing in it."
        actions={({ itemId }, name) => (
          <Move label="Take" name={name} busy={action.busy} onMove={() => take([itemId])} />
        )}
      />
      {items.length > 1 && (
        <button
          type="button"
          className="button"
          disabled={action.busy}
          onClick={() => take(items.slice(0, MAX_AT_ONCE).map(({ itemId }) => itemId))}
        >
          Take all
        </button>
      )}
      {capacityM3 !== null && (isOwn || isAnchored) && (
        <OwnCargo
          goods={aboard}
          types={types}
          busy={action.busy}
          onPut={(itemId) => move(() => client.call('space.stow', { debrisId, itemIds: [itemId] }))}
        />
      )}
      {isOwn && isAnchored && (
        <CanOwner
          debrisId={debrisId}
          hasPassword={contents.hasPassword}
          action={action}
          onChanged={onChanged}
          onClose={onClose}
        />
      )}
    </>
  );
}

interface CargoProps {
  goods: readonly Good[];
  types: Types;
  busy: boolean;
  onPut: (itemId: number) => void;
}

function OwnCargo({ goods, types, busy, onPut }: CargoProps) {
  return (
    <section className="can-cargo" aria-label="Your cargo">
      <h3>Your cargo</h3>
      <GoodsList
        label="In your cargo"
        goods={goods}
        types={types}
        empty="Your cargo hold is empty."
        actions={({ itemId }, name) => (
          <Move label="Put in" name={name} busy={busy} onMove={() => onPut(itemId)} />
        )}
      />
    </section>
  );
}

interface MoveProps {
  label: string;
  name: string;
  busy: boolean;
  onMove: () => void;
}

function Move({ label, name, busy, onMove }: MoveProps) {
  return (
    <button
      type="button"
      className="button"
      aria-label={`${label} ${name}`}
      disabled={busy}
      onClick={onMove}
    >
      {label}
    </button>
  );
}
