// A new pilot: a name and a bloodline.
import { useState, type FormEvent } from 'react';
import { createCharacter } from '#protocol/characters.ts';
import { useGame } from '../state/game-context.ts';
import { playPilot } from '../state/session-actions.ts';
import { useAction } from '../state/use-action.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { BloodlineCard } from './bloodline-card.tsx';
import type { Choices } from './use-characters.ts';

interface Props {
  bloodlines: Choices['bloodlines'];
  onBack: (() => void) | undefined;
}

export function CreateCharacter({ bloodlines, onBack }: Props) {
  const game = useGame();
  const { busy, problem, run } = useAction();
  const [name, setName] = useState('');
  const [bloodlineId, setBloodlineId] = useState(bloodlines[0]?.bloodlineId);
  const isName = createCharacter.input.shape.name.safeParse(name).success;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (bloodlineId === undefined) return;
    run(async () => {
      const created = await game.client.call('characters.create', { name, bloodlineId });
      await playPilot(game, created.characterId);
    });
  };
  return (
    <form className="form create" onSubmit={submit}>
      <h1>Who will you be?</h1>
      <label className="field">
        <span>Pilot name</span>
        <input
          value={name}
          maxLength={37}
          required
          autoComplete="off"
          aria-describedby="name-rule"
          aria-invalid={name !== '' && !isName}
          onChange={(event) => setName(event.target.value)}
        />
        <small id="name-rule">
          3 to 37 letters, digits, hyphens or apostrophes; up to 3 words.
        </small>
      </label>
      <fieldset className="bloodlines">
        <legend>Bloodline</legend>
        <div className="cards">
          {bloodlines.map((bloodline) => (
            <BloodlineCard
              key={bloodline.bloodlineId}
              bloodline={bloodline}
              chosen={bloodline.bloodlineId === bloodlineId}
              onChoose={() => setBloodlineId(bloodline.bloodlineId)}
            />
          ))}
        </div>
      </fieldset>
      <div className="create-foot">
        <ProblemBox problem={problem} />
        <div className="actions">
          {onBack && (
            <button type="button" className="button" onClick={onBack}>
              Back
            </button>
          )}
          <BusyButton busy={busy} disabled={!isName}>
            Create pilot
          </BusyButton>
        </div>
      </div>
    </form>
  );
}
