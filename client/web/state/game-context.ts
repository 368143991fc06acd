// Gives components the game that they are part of.
import { createContext, use } from 'react';
import type { Game } from './game.ts';

export const GameContext = createContext<Game | undefined>(undefined);

export function useGame(): Game {
  const game = use(GameContext);
  if (!game) throw new Error('no game around this component');
  return game;
}
