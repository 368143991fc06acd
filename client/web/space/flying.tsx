// Outside: the sky, the ship, what is in sight, and orders.
import { useState } from 'react';
import { useTypes } from '../state/types.ts';
import { Icon } from '../ui/icon.tsx';
import type { Flight, FlightState } from './flight.ts';
import { OverviewPanel } from './overview-panel.tsx';
import { SelectedPanel } from './selected-panel.tsx';
import { ShipPanel } from './ship-panel.tsx';
import { Sky } from './sky.tsx';
import { Whereabouts } from './whereabouts.tsx';

interface Props {
  flight: Flight;
  state: FlightState;
}

export function Flying({ flight, state }: Props) {
  const { objects } = flight.view;
  const [chosenId, setChosenId] = useState<number>();
  const [isOpen, setOpen] = useState(false);
  const types = useTypes(typesOf(flight));
  const chosen = chosenId === undefined ? undefined : objects.get(chosenId);
  const choose = (id: number | undefined): void => {
    setChosenId(id);
    if (id !== undefined) setOpen(false);
  };
  return (
    <div className="space" data-open={isOpen}>
      <div className="space-sky">
        <Sky flight={flight} chosenId={chosen?.id} onChoose={choose} />
        <Whereabouts flight={flight} state={state} />
        <ShipPanel flight={flight} types={types} />
      </div>
      <aside className="space-side" aria-label="What is in sight">
        <SelectedPanel flight={flight} chosen={chosen} types={types} />
        <button
          type="button"
          className="button space-drawer-button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'down' : 'list'} size={16} />
          {isOpen ? 'Close the overview' : 'Overview'}
        </button>
        <OverviewPanel flight={flight} types={types} chosenId={chosen?.id} onChoose={choose} />
      </aside>
    </div>
  );
}

const MAX_TYPES = 200;

function typesOf({ view }: Flight): number[] {
  const ids = new Set<number>();
  for (const { typeId } of view.objects.values()) {
    if (typeId !== null && ids.size < MAX_TYPES) ids.add(typeId);
  }
  return [...ids].sort((a, b) => a - b);
}
