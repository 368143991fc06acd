// Five squares: which levels of a skill are trained, in training and queued.
import { MAX_LEVEL } from '#protocol/skills.ts';
import { roman } from '../lib/format.ts';

interface Props {
  trained: number;
  /** The highest level that is queued; zero where none is. */
  queued: number;
  /** The level in training, where it is of this skill. */
  training?: number;
}

const LEVELS = Array.from({ length: MAX_LEVEL }, (_, index) => index + 1);

export function Pips({ trained, queued, training }: Props) {
  const stateOf = (level: number): string => {
    if (level <= trained) return 'trained';
    if (level === training) return 'training';
    return level <= queued ? 'queued' : 'open';
  };
  const parts = [
    `Level ${roman(trained)} trained`,
    training === undefined ? '' : `${roman(training)} in training`,
    queued > (training ?? trained) ? `queued to ${roman(queued)}` : '',
  ];
  return (
    <span className="pips" role="img" aria-label={parts.filter(Boolean).join(', ')}>
      {LEVELS.map((level) => (
        <span key={level} className="pip" data-state={stateOf(level)} />
      ))}
    </span>
  );
}
