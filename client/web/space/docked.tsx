// In a station: which ship to take, and the way out.
import { useState } from 'react';
import type { InventoryItem } from '#protocol/inventory.ts';
import { isShip } from '../hangar/things.ts';
import { useGame } from '../state/game-context.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useStations, useTypes } from '../state/types.ts';
import { useAction } from '../state/use-action.ts';
import { toProblem } from '../state/problem.ts';
import { useReading, useResults } from '../state/use-reading.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { TypeIcon } from '../ui/type-icon.tsx';
import type { Flight, FlightState } from './flight.ts';

interface Props {
  flight: Flight;
  location: NonNullable<FlightState['location']>;
  stationId: number;
}

export function Docked({ flight, location, stationId }: Props) {
  const station = useStations([stationId]).get(stationId);
  const leaving = useAction();
  return (
    <div className="section-page">
      <div className="dock">
        <header className="dock-header">
          <p className="eyebrow">Docked in {station?.solarSystemName ?? 'a station'}</p>
          <h2>{station?.name ?? 'Your station'}</h2>
          <div className="dock-actions">
            <BusyButton
              type="button"
              busy={leaving.busy}
              onClick={() => leaving.run(() => flight.undock())}
            >
              <Icon name="undock" size={17} /> Undock
            </BusyButton>
            <a className="button" href={routeTo('hangar')}>
              <Icon name="hangar" size={16} /> Hangar
            </a>
          </div>
          <ProblemBox problem={leaving.problem} />
        </header>
        <Ships flight={flight} stationId={stationId} activeId={location.shipId} />
      </div>
    </div>
  );
}

interface ShipsProps {
  flight: Flight;
  stationId: number;
  activeId: number | null;
}

function Ships({ flight, stationId, activeId }: ShipsProps) {
  const { client } = useGame();
  const reading = useReading(`ships ${stationId}`, () =>
    client.call('inventory.list-items', { locationId: stationId }),
  );
  useResults('inventory.', reading.reload);
  const assembled = (reading.data ?? []).filter(({ singleton }) => singleton);
  const types = useTypes(assembled.map(({ typeId }) => typeId));
  const ships = assembled.filter(({ typeId }) => isShip(types.get(typeId)));
  const chosenId = ships.some(({ itemId }) => itemId === activeId) ? activeId : null;
  return (
    <Panel title="Active ship" className="dock-ships">
      {reading.data && chosenId === null && (
        <p className="empty">
          {ships.length === 0
            ? 'No assembled ship lies here. You fly out in a corvette, which you are given.'
            : 'None is chosen. You fly out in a corvette, which you are given.'}
        </p>
      )}
      <ul>
        {ships.map((ship) => (
          <ShipRow
            key={ship.itemId}
            ship={ship}
            name={ship.name ?? typeName(types, ship.typeId)}
            type={types.get(ship.typeId)}
            isActive={ship.itemId === chosenId}
            flight={flight}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface RowProps {
  ship: InventoryItem;
  name: string;
  type: Parameters<typeof TypeIcon>[0]['type'];
  isActive: boolean;
  flight: Flight;
}

function ShipRow({ ship, name, type, isActive, flight }: RowProps) {
  const { toasts } = useGame();
  const [busy, setBusy] = useState(false);
  const activate = (): void => {
    setBusy(true);
    flight
      .activate(ship.itemId)
      .catch((error: unknown) => toasts.problem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <li className="dock-ship" data-active={isActive}>
      <TypeIcon type={type} size={44} />
      <div>
        <strong>{name}</strong>
        <small>{type?.name}</small>
      </div>
      {isActive ? (
        <span className="chip">Active</span>
      ) : (
        <button
          type="button"
          className="button"
          aria-label={`Make ${name} active`}
          disabled={busy}
          onClick={activate}
        >
          Make active
        </button>
      )}
    </li>
  );
}
