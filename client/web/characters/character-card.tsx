// One of the account's pilots.
import type { Character } from '#protocol/characters.ts';
import { formatDay } from '../lib/format.ts';
import { Sigil } from './sigil.tsx';
import type { Choices } from './use-characters.ts';

interface Props {
  character: Character;
  bloodline: Choices['bloodlines'][number] | undefined;
  disabled: boolean;
  onPlay: () => void;
}

export function CharacterCard({ character, bloodline, disabled, onPlay }: Props) {
  return (
    <button type="button" className="card" disabled={disabled} onClick={onPlay}>
      <Sigil seed={character.bloodlineId} />
      <strong className="card-title">{character.name}</strong>
      {bloodline && (
        <span className="card-line">
          {bloodline.name} · {bloodline.raceName}
        </span>
      )}
      <span className="card-line">Flying since {formatDay(character.createdAt)}</span>
    </button>
  );
}
