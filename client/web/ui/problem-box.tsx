// Says what went wrong and what to do, where it went wrong.
import type { Problem } from '../state/problem.ts';
import { Icon } from './icon.tsx';

export function ProblemBox({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <div className="problem" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{problem.title}</strong>
        <p>{problem.help}</p>
      </div>
    </div>
  );
}
