// The star map: known space, what is going on in it, and one system of it. Addresses: `#/map`, and
// `#/map/<solarSystemId>`.
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { SectionProps } from '../cockpit/sections.tsx';
import { routeTo, useRoute } from '../state/route.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import type { Marks } from './draw.ts';
import { IncursionList } from './incursion-list.tsx';
import { neighbourTowards, type Chart, type MapSystem, type Point } from './star-map.ts';
import { SystemPanel } from './system-panel.tsx';
import { SystemSearch } from './system-search.tsx';
import { useCanvas, type MapCanvas } from './use-canvas.ts';
import { useSpace, type Space } from './use-space.ts';

export default function MapPage({ pilot }: SectionProps) {
  const space = useSpace(pilot);
  if (!space.chart) {
    const text = space.failed ? 'The server does not answer…' : 'Reading the map…';
    return (
      <div className="page-centre">
        <Loading text={text} />
      </div>
    );
  }
  return <StarMapView space={space} chart={space.chart} />;
}

const choose = ({ solarSystemId }: MapSystem): void => {
  location.hash = routeTo('map', solarSystemId);
};

function StarMapView({ space, chart }: { space: Space; chart: Chart }) {
  const { incursions, structures, wormholes, ownId } = space;
  const chosen = chart.byId.get(Number(useRoute().steps[0]));
  const [follows, setFollows] = useState(chosen === undefined);
  const chosenId = chosen?.solarSystemId;
  const marks = useMemo<Marks>(
    () => ({
      incursions: new Map(
        incursions.flatMap(({ systems }) =>
          systems.map(({ solarSystemId, role }) => [solarSystemId, role === 'headquarters']),
        ),
      ),
      structures: new Set(structures.map(({ solarSystemId }) => solarSystemId)),
      wormholes: wormholes.map(({ nearSystemId, farSystemId }) => [nearSystemId, farSystemId]),
      ownId,
      chosenId,
    }),
    [incursions, structures, wormholes, ownId, chosenId],
  );
  const map = useCanvas(chart, marks, choose);
  const { centre } = map;
  const own = ownId === undefined ? undefined : chart.byId.get(ownId);
  useEffect(() => {
    if (follows && own) centre(own);
  }, [follows, own, centre]);
  useEffect(() => {
    if (chosen) centre(chosen);
  }, [chosen, centre]);
  const shown = chosen ?? own;
  return (
    <div className="star-map">
      <div className="map-sky">
        <MapFace map={map} chart={chart} shown={shown} />
        <MapTools map={map} follows={follows} onFollow={setFollows} canFollow={own !== undefined} />
      </div>
      <aside className="map-side" aria-label="About the map">
        <SystemSearch chart={chart} />
        {shown && <SystemPanel system={shown} chart={chart} space={space} />}
        <IncursionList incursions={incursions} chart={chart} />
      </aside>
    </div>
  );
}

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};
const STEP = 1.4;
const HELP = 'Arrows go through gates, plus and minus magnify.';

interface FaceProps {
  map: MapCanvas;
  chart: Chart;
  /** Where a walk by keyboard begins. */
  shown: MapSystem | undefined;
}

function MapFace({ map, chart, shown }: FaceProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const towards = ARROWS[event.key];
    if (towards && shown) {
      const next = neighbourTowards(chart, shown.solarSystemId, towards);
      if (next) choose(next);
    } else if (event.key === '+' || event.key === '=') map.magnify(STEP);
    else if (event.key === '-') map.magnify(1 / STEP);
    else if (event.key === '0') map.showAll();
    else return;
    event.preventDefault();
  };
  return (
    <canvas
      ref={map.canvas}
      className="map-canvas"
      role="application"
      aria-label={`Star map of ${chart.systems.length} systems. ${HELP}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    />
  );
}

interface ToolProps {
  map: MapCanvas;
  follows: boolean;
  canFollow: boolean;
  onFollow: (follows: boolean) => void;
}

function MapTools({ map, follows, canFollow, onFollow }: ToolProps) {
  return (
    <div className="map-tools" role="group" aria-label="View of the map">
      <button
        type="button"
        className="button button-tool"
        aria-pressed={follows}
        disabled={!canFollow}
        onClick={() => onFollow(!follows)}
      >
        <Icon name="pilot" size={15} /> Follow my pilot
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label="Magnify"
        onClick={() => map.magnify(STEP)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label="Show more"
        onClick={() => map.magnify(1 / STEP)}
      >
        <Icon name="minus" />
      </button>
      <button
        type="button"
        className="button button-tool"
        onClick={() => {
          onFollow(false);
          map.showAll();
        }}
      >
        All of space
      </button>
    </div>
  );
}
