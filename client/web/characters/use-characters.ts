// The account's pilots and the bloodlines to choose from, read once the page shows them.
import { useEffect, useState } from 'react';
import type { Character } from '#protocol/characters.ts';
import type { Output } from '../../sdk/index.ts';
import { useGame } from '../state/game-context.ts';
import { toProblem, type Problem } from '../state/problem.ts';

export interface Choices {
  characters: Character[];
  bloodlines: Output<'characters.list-bloodlines'>;
}

export function useCharacters(): { choices?: Choices; problem?: Problem; retry: () => void } {
  const { client } = useGame();
  const [choices, setChoices] = useState<Choices>();
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    Promise.all([client.call('characters.list', {}), client.call('characters.list-bloodlines', {})])
      .then(([characters, bloodlines]) => {
        if (current) setChoices({ characters, bloodlines });
      })
      .catch((error: unknown) => {
        if (current) setProblem(toProblem(error));
      });
    return () => {
      current = false;
    };
  }, [client, attempt]);
  const retry = (): void => {
    setProblem(undefined);
    setAttempt((count) => count + 1);
  };
  return { choices, problem, retry };
}
