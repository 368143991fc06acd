// The pilot's flight, told to a component whenever something of it changes.
import { useMemo } from 'react';
import { useGame } from '../state/game-context.ts';
import type { Pilot } from '../state/game.ts';
import { toProblem } from '../state/problem.ts';
import { useStore } from '../state/store.ts';
import { flightOf, type Flight, type FlightState } from './flight.ts';

export function useFlight({ characterId }: Pilot): { flight: Flight; state: FlightState } {
  const game = useGame();
  const flight = useMemo(() => flightOf(game, characterId), [game, characterId]);
  return { flight, state: useStore(flight.state) };
}

/** Does what the pilot says; what is refused comes up as elsewhere. */
export function useOrder(): (work: () => Promise<unknown>) => void {
  const { toasts } = useGame();
  return (work) => {
    work().catch((error: unknown) => toasts.problem(toProblem(error)));
  };
}
