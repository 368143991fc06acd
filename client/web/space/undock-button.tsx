// Out of the station, from wherever one is in it.
import { useState } from 'react';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { toProblem } from '../state/problem.ts';
import { routeTo } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { flightOf } from './flight.ts';

export function UndockButton({ pilot }: { pilot: Pilot }) {
  const game = useGame();
  const [busy, setBusy] = useState(false);
  const undock = (): void => {
    setBusy(true);
    flightOf(game, pilot.characterId)
      .undock()
      .then(() => (location.hash = routeTo('space')))
      .catch((error: unknown) => game.toasts.problem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return (
    <button
      type="button"
      className="button undock-button"
      aria-busy={busy}
      disabled={busy}
      onClick={undock}
    >
      <Icon name="undock" size={16} /> Undock
    </button>
  );
}
