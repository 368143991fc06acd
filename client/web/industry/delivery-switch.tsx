// Whether jobs deliver themselves: shown as it was wished at once, and as it is if that fails.
import { useEffect, useState } from 'react';
import { useGame } from '../state/game-context.ts';
import { toProblem } from '../state/problem.ts';

interface Props {
  label: string;
  value: boolean;
  /** Without one, of jobs from now on. */
  jobId?: number;
  onChanged: () => void;
}

export function DeliverySwitch({ label, value, jobId, onChanged }: Props) {
  const { client, toasts } = useGame();
  const [wished, setWished] = useState<boolean>();
  useEffect(() => setWished(undefined), [value]);
  const change = (autoDeliver: boolean): void => {
    setWished(autoDeliver);
    client.call('industry.set-auto-delivery', { jobId, autoDeliver }).then(onChanged, (error) => {
      setWished(undefined);
      toasts.problem(toProblem(error));
    });
  };
  return (
    <label className="check">
      <input
        type="checkbox"
        role="switch"
        checked={wished ?? value}
        onChange={(event) => change(event.target.checked)}
      />
      {label}
    </label>
  );
}
