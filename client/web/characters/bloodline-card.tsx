// One bloodline that a new pilot can descend from.
import { Sigil } from './sigil.tsx';
import type { Choices } from './use-characters.ts';

interface Props {
  bloodline: Choices['bloodlines'][number];
  chosen: boolean;
  onChoose: () => void;
}

export function BloodlineCard({ bloodline, chosen, onChoose }: Props) {
  return (
    <label className="card card-choice">
      <input
        type="radio"
        name="bloodline"
        className="visually-hidden"
        checked={chosen}
        onChange={onChoose}
      />
      <Sigil seed={bloodline.bloodlineId} size={40} />
      <strong className="card-title">{bloodline.name}</strong>
      <span className="card-line">{bloodline.raceName}</span>
      <span className="card-text">{bloodline.description}</span>
    </label>
  );
}
