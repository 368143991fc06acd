// Where the web client begins.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app.tsx';
import { GameContext } from './state/game-context.ts';
import { openGame } from './state/game.ts';

// The content policy forbids code made from strings, which zod would otherwise try.
config({ jitless: true });

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
