// A thing that the player does and waits for: whether it is under way, and what went wrong.
import { useState } from 'react';
import { toProblem, type Problem } from './problem.ts';

export interface Action {
  busy: boolean;
  problem: Problem | undefined;
  run: (work: () => Promise<void>) => void;
  clear: () => void;
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  return { busy, problem, run, clear: () => setProblem(undefined) };
}
