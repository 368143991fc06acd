// Whom to play: the account's pilots, or a new one.
import { useState } from 'react';
import { useGame } from '../state/game-context.ts';
import { logOut, playPilot } from '../state/session-actions.ts';
import { useAction } from '../state/use-action.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Logo } from '../ui/logo.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { CharacterCard } from './character-card.tsx';
import { CreateCharacter } from './create-character.tsx';
import { useCharacters } from './use-characters.ts';

export function Characters() {
  const game = useGame();
  const { choices, problem, retry } = useCharacters();
  return (
    <>
      <header className="top-bar">
        <div className="brand">
          <Logo />
          <span>Ephemeris</span>
        </div>
        <button type="button" className="button" onClick={() => logOut(game)}>
          <Icon name="exit" /> Log out
        </button>
      </header>
      <main id="content" className="page-narrow">
        {choices && <Choice {...choices} />}
        {!choices && !problem && <Loading text="Reading your pilots…" />}
        <ProblemBox problem={problem} />
        {problem && (
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        )}
      </main>
    </>
  );
}

function Choice({
  characters,
  bloodlines,
}: NonNullable<ReturnType<typeof useCharacters>['choices']>) {
  const game = useGame();
  const { busy, problem, run } = useAction();
  const [creating, setCreating] = useState(characters.length === 0);
  if (creating) {
    const canGoBack = characters.length > 0;
    return (
      <CreateCharacter
        bloodlines={bloodlines}
        onBack={canGoBack ? () => setCreating(false) : undefined}
      />
    );
  }
  return (
    <>
      <h1>Choose your pilot</h1>
      <ProblemBox problem={problem} />
      <ul className="cards">
        {characters.map((character) => (
          <li key={character.characterId}>
            <CharacterCard
              character={character}
              bloodline={bloodlines.find((one) => one.bloodlineId === character.bloodlineId)}
              disabled={busy}
              onPlay={() => run(() => playPilot(game, character.characterId))}
            />
          </li>
        ))}
        <li>
          <button type="button" className="card card-new" onClick={() => setCreating(true)}>
            <Icon name="plus" size={24} />
            <span>New pilot</span>
          </button>
        </li>
      </ul>
    </>
  );
}
