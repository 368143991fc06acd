// How much of something is done.

interface Props {
  /** From 0 to 1. */
  share: number;
  label: string;
}

export function ProgressBar({ share, label }: Props) {
  const percent = Math.floor(share * 100);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className="progress-fill" style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
