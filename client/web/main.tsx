// Where the web client begins.
import './lib/strict-zod.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { GameContext } from './state/game-context.ts';
import { openGame } from './state/game.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const game = openGame(location.origin);
createRoot(root).render(
  <StrictMode>
    <GameContext value={game}>
      <App />
    </GameContext>
  </StrictMode>,
);
