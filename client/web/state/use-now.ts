// The server's time, told to a component again and again.
import { useEffect, useState } from 'react';
import { useGame } from './game-context.ts';

export function useNow(intervalMs: number): number {
  const { training } = useGame();
  const [now, setNow] = useState(training.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(training.now()), intervalMs);
    return () => clearInterval(timer);
  }, [training, intervalMs]);
  return now;
}
