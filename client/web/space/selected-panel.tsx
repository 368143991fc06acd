// What is selected, and what the ship can be told to do about it.
import { useState } from 'react';
import type { SpaceObject } from '#protocol/space.ts';
import type { Types } from '../hangar/things.ts';
import { useGame } from '../state/game-context.ts';
import { CanDialog } from './can-dialog.tsx';
import type { Flight } from './flight.ts';
import { KindIcon } from './kind-icon.tsx';
import { useOrder } from './use-flight.ts';
import { formatDistance, KINDS } from './words.ts';

interface Props {
  flight: Flight;
  chosen: SpaceObject | undefined;
  types: Types;
}

const RANGES_M = [500, 1_000, 2_500, 5_000, 10_000, 20_000, 30_000, 50_000];
const WARP_RANGES_M = [0, 10_000, 50_000, 100_000];

export function SelectedPanel({ flight, chosen, types }: Props) {
  if (!chosen) {
    return (
      <section className="panel space-selected" aria-label="Selected">
        <p className="empty">Select something in the sky or in the overview.</p>
      </section>
    );
  }
  const { id, kind, name, typeId } = chosen;
  const shipId = flight.view.scene?.shipId ?? 0;
  const type = types.get(typeId ?? 0)?.name ?? KINDS[kind];
  return (
    <section className="panel space-selected" aria-label="Selected">
      <header>
        <KindIcon kind={kind} />
        <div>
          <h3>{name}</h3>
          <p>
            {type}
            <b>{id === shipId ? 'Your ship' : formatDistance(distanceTo(flight, id))}</b>
          </p>
        </div>
      </header>
      {id !== shipId && <OrderButtons flight={flight} target={chosen} />}
    </section>
  );
}

const distanceTo = ({ view }: Flight, id: number): number =>
  view.space.surfaceDistance(view.scene?.shipId ?? 0, id);

function OrderButtons({ flight, target }: { flight: Flight; target: SpaceObject }) {
  const { client } = useGame();
  const order = useOrder();
  const [rangeM, setRangeM] = useState(5_000);
  const [warpRangeM, setWarpRangeM] = useState(0);
  const targetId = target.id;
  return (
    <div className="orders">
      <Departure flight={flight} target={target} />
      {target.kind === 'debris' && <Opener key={targetId} flight={flight} can={target} />}
      <div className="order-row" role="group" aria-label="Fly">
        <Order label="Align" onGive={() => order(() => client.call('space.align', { targetId }))} />
        <Order
          label="Approach"
          onGive={() => order(() => client.call('space.approach', { targetId }))}
        />
      </div>
      <div className="order-row" role="group" aria-label="Warp">
        <Order
          label="Warp to"
          onGive={() => order(() => client.call('space.warp', { targetId, distanceM: warpRangeM }))}
        />
        <Range
          label="Warp to within"
          value={warpRangeM}
          options={WARP_RANGES_M}
          onChange={setWarpRangeM}
        />
      </div>
      <div className="order-row" role="group" aria-label="Keep near">
        <Order
          label="Orbit"
          onGive={() => order(() => client.call('space.orbit', { targetId, distanceM: rangeM }))}
        />
        <Order
          label="Keep at range"
          onGive={() =>
            order(() => client.call('space.keep-at-range', { targetId, distanceM: rangeM }))
          }
        />
        <Range label="Range" value={rangeM} options={RANGES_M} onChange={setRangeM} />
      </div>
    </div>
  );
}

/** Into a can or wreck. */
function Opener({ flight, can }: { flight: Flight; can: SpaceObject }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button button-primary" onClick={() => setOpen(true)}>
        Open
      </button>
      {isOpen && <CanDialog flight={flight} can={can} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Out of here: through a gate or into a station. */
function Departure({ flight, target }: { flight: Flight; target: SpaceObject }) {
  const { client } = useGame();
  const order = useOrder();
  const { id, kind } = target;
  const go = (label: string, work: () => Promise<unknown>) => (
    <button type="button" className="button button-primary" onClick={() => order(work)}>
      {label}
    </button>
  );
  if (kind === 'stargate') return go('Jump', () => client.call('space.jump', { gateId: id }));
  if (kind === 'station') return go('Dock', () => flight.dock(id));
  if (kind === 'wormhole') {
    return go('Jump', () => client.call('space.enter-wormhole', { siteId: id }));
  }
  return null;
}

function Order({ label, onGive }: { label: string; onGive: () => void }) {
  return (
    <button type="button" className="button" onClick={onGive}>
      {label}
    </button>
  );
}

interface RangeProps {
  label: string;
  value: number;
  options: readonly number[];
  onChange: (rangeM: number) => void;
}

function Range({ label, value, options, onChange }: RangeProps) {
  return (
    <select
      className="range"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {options.map((rangeM) => (
        <option key={rangeM} value={rangeM}>
          {rangeM >= 1_000 ? `${rangeM / 1_000} km` : `${rangeM} m`}
        </option>
      ))}
    </select>
  );
}
