// The pilot's own ship: what it does, how fast, what is left of its capacitor, and how to stop it.
import { useState } from 'react';
import type { Types } from '../hangar/things.ts';
import { useGame } from '../state/game-context.ts';
import { Icon } from '../ui/icon.tsx';
import { CargoDialog } from './cargo-dialog.tsx';
import type { Flight } from './flight.ts';
import { useOrder } from './use-flight.ts';
import { formatSpeed, MODES } from './words.ts';

export function ShipPanel({ flight, types }: { flight: Flight; types: Types }) {
  const { client } = useGame();
  const order = useOrder();
  const [isCargoOpen, setCargoOpen] = useState(false);
  const { space, objects, scene } = flight.view;
  const shipId = scene?.shipId ?? 0;
  const ship = objects.get(shipId);
  const slot = space.table.slotOf(shipId);
  const mode = space.modeOf(shipId);
  const target = objects.get(space.table.targetId[slot] ?? 0);
  const speedMps = flight.motion.speed(shipId);
  const maxSpeedMps = space.table.maxSpeedMps[slot] ?? 0;
  const capacityGj = space.table.capacitorGj[slot] ?? 0;
  return (
    <section className="space-ship" aria-label="Your ship">
      <div className="ship-name">
        <strong>{ship?.name}</strong>
        <small>{types.get(ship?.typeId ?? 0)?.name}</small>
      </div>
      <p className="ship-mode" role="status">
        {mode && MODES[mode]}
        {target && mode !== 'warp' && ` ${target.name}`}
      </p>
      <div className="ship-meters">
        <Gauge
          label="Speed"
          text={formatSpeed(speedMps)}
          share={mode === 'warp' ? 1 : speedMps / maxSpeedMps}
          kind={mode === 'warp' ? 'warp' : 'speed'}
        />
        {capacityGj > 0 && (
          <Gauge
            label="Capacitor"
            text={`${Math.round((space.chargeGj(shipId) / capacityGj) * 100)}%`}
            share={space.chargeGj(shipId) / capacityGj}
            kind="capacitor"
          />
        )}
      </div>
      <div className="ship-buttons">
        <button type="button" className="button" onClick={() => setCargoOpen(true)}>
          <Icon name="box" size={15} /> Cargo
        </button>
        <button
          type="button"
          className="button"
          onClick={() => order(() => client.call('space.stop', {}))}
        >
          <Icon name="stop" size={15} /> Stop
        </button>
      </div>
      {isCargoOpen && <CargoDialog shipId={shipId} onClose={() => setCargoOpen(false)} />}
      {space.isProtected(shipId) && <p className="ship-shield">Invulnerable for a moment</p>}
    </section>
  );
}

interface GaugeProps {
  label: string;
  text: string;
  share: number;
  kind: 'speed' | 'warp' | 'capacitor';
}

function Gauge({ label, text, share, kind }: GaugeProps) {
  const percent = Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * 100) : 0;
  return (
    <div
      className="gauge"
      data-kind={kind}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <span className="gauge-label">{label}</span>
      <b>{text}</b>
      <span className="gauge-bar">
        <i style={{ width: `${percent}%` }} />
      </span>
    </div>
  );
}
