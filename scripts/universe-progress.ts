// Shows how far an import is: a bar where somebody watches, else lines for a log.
import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '#features/universe/index.ts';

export interface ProgressShown {
  readonly onProgress: (progress: ImportProgress) => void;
  readonly stop: () => void;
}

const MEGABYTE = 1_000_000;
const TENTH = 10;

const PHASES: Record<ImportProgress['phase'], string> = {
  install: 'Installing the package',
  digest: 'Reading what there is to import',
  load: 'Loading',
  check: 'Checking the universe as a whole',
  swap: 'Putting it into use',
};

export function showProgress(): ProgressShown {
  return process.stderr.isTTY ? showBar() : showLines();
}

function showBar(): ProgressShown {
  const format = '  {bar} {percentage}%  {value} of {total} MB  {unit}';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true });
  let shown: string | undefined;
  const onProgress = ({ phase, unit, doneBytes, totalBytes }: ImportProgress) => {
    if (phase !== shown) {
      bar.stop();
      shown = phase;
      process.stderr.write(`${PHASES[phase]}\n`);
      if (phase === 'load') bar.start(Math.ceil(totalBytes / MEGABYTE), 0, { unit: '' });
    }
    if (phase === 'load') bar.update(Math.ceil(doneBytes / MEGABYTE), { unit });
  };
  return { onProgress, stop: () => bar.stop() };
}

/** A line for each phase, and for each tenth of the loading. */
function showLines(): ProgressShown {
  let shown = '';
  const onProgress = ({ phase, doneBytes, totalBytes }: ImportProgress) => {
    const tenths = phase === 'load' ? Math.floor((TENTH * doneBytes) / totalBytes) : 0;
    const line = PHASES[phase] + (tenths > 0 ? `: ${tenths * TENTH}%` : '');
    if (line !== shown) process.stderr.write(`${line}\n`);
    shown = line;
  };
  return { onProgress, stop: () => undefined };
}
