// The 3D view, where the browser can show one; else a word about it.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Flight } from './flight.ts';
import type { Stage } from './stage/stage.ts';

interface Props {
  flight: Flight;
  chosenId: number | undefined;
  onChoose: (id: number | undefined) => void;
}

const HELP = 'Arrows turn the view, plus and minus bring it nearer or farther.';
const TURN = Math.PI / 24;
const STEP = 1.25;

export function Sky({ flight, chosenId, onChoose }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage>(undefined);
  const latest = useRef(onChoose);
  const [state, setState] = useState<'opening' | 'open' | 'impossible'>('opening');
  useEffect(() => {
    latest.current = onChoose;
  });
  useEffect(() => {
    let isGone = false;
    // What draws is read only where something is drawn.
    import('./stage/stage.ts')
      .then(({ openStage }) => {
        if (isGone || !host.current) return;
        stage.current = openStage(host.current, flight, (id) => latest.current(id));
        setState('open');
      })
      .catch((error: unknown) => {
        if (isGone) return;
        setState('impossible');
        // Whatever else it is, somebody should hear of it.
        if ((error as Error).name !== 'NoGraphicsError') reportError(error);
      });
    return () => {
      isGone = true;
      stage.current?.stop();
      stage.current = undefined;
    };
  }, [flight]);
  useEffect(() => stage.current?.choose(chosenId), [chosenId, state]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { current } = stage;
    if (!current) return;
    if (event.key === 'ArrowLeft') current.turn(TURN, 0);
    else if (event.key === 'ArrowRight') current.turn(-TURN, 0);
    else if (event.key === 'ArrowUp') current.turn(0, TURN);
    else if (event.key === 'ArrowDown') current.turn(0, -TURN);
    else if (event.key === '+' || event.key === '=') current.magnify(STEP);
    else if (event.key === '-') current.magnify(1 / STEP);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={host}
        className="space-stage"
        data-state={state}
        role="application"
        aria-label={`View of space. ${HELP}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      {state === 'impossible' && (
        <p className="space-flat" role="note">
          This browser shows no 3D graphics. The overview and all orders work without.
        </p>
      )}
    </>
  );
}
