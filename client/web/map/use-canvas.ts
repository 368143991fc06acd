// A canvas with the map on it, drawn whenever something of it changes.
import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { drawMap, type Marks } from './draw.ts';
import { MAX_SCALE, openZoom, type Zoom } from './open-zoom.ts';
import {
  fit,
  gateLengthAt,
  systemAt,
  type Chart,
  type MapSystem,
  type Size,
  type View,
} from './star-map.ts';

/** So long are gates around a system that is brought into the middle. */
const NEAR_GATE_PX = 130;
const REACH_PX = 18;

export interface MapCanvas {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  /** Brings a system into the middle. */
  readonly centre: (system: MapSystem) => void;
  readonly magnify: (factor: number) => void;
  readonly showAll: () => void;
}

interface Scene {
  readonly chart: Chart;
  readonly size: Size | undefined;
  readonly transform: ZoomTransform;
  readonly onChoose: (system: MapSystem) => void;
}

export function useCanvas(
  chart: Chart,
  marks: Marks,
  onChoose: (system: MapSystem) => void,
): MapCanvas {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>();
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const zoom = useRef<Zoom>(undefined);
  const scene = useRef<Scene>({ chart, size, transform, onChoose });
  useEffect(() => {
    scene.current = { chart, size, transform, onChoose };
  });
  useEffect(() => {
    const { current } = canvas;
    if (!current) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: current.clientWidth, height: current.clientHeight }),
    );
    observer.observe(current);
    const opened = openZoom(current, setTransform, (pointer) => {
      const meant = systemIn(scene.current, pointer);
      if (meant) scene.current.onChoose(meant);
    });
    zoom.current = opened;
    return () => {
      observer.disconnect();
      opened.stop();
    };
  }, []);
  useEffect(() => {
    if (canvas.current && size) paint(canvas.current, chart, marks, size, transform);
  }, [chart, marks, size, transform]);
  const isMeasured = size !== undefined;
  const centre = useCallback(
    (system: MapSystem): void => {
      if (isMeasured) zoom.current?.moveTo(around(scene.current, system));
    },
    [isMeasured],
  );
  const magnify = useCallback((factor: number) => zoom.current?.magnify(factor), []);
  const showAll = useCallback(() => zoom.current?.showAll(), []);
  return { canvas, centre, magnify, showAll };
}

const viewOf = (chart: Chart, size: Size, { k, x, y }: ZoomTransform): View => {
  const base = fit(chart.systems, size);
  return { k: base.k * k, left: base.left * k + x, top: base.top * k + y };
};

function systemIn(
  { chart, size, transform }: Scene,
  pointer: { x: number; y: number },
): MapSystem | undefined {
  return size && systemAt(chart.systems, viewOf(chart, size, transform), pointer, REACH_PX);
}

/** Where the map has to be for a system to be in the middle, and its neighbours around it. */
function around({ chart, size, transform }: Scene, system: MapSystem): ZoomTransform {
  if (!size) return transform;
  const base = fit(chart.systems, size);
  const near = NEAR_GATE_PX / (gateLengthAt(chart, system) * base.k);
  const k = Math.min(MAX_SCALE, Math.max(transform.k, near));
  const [x, y] = [system.x * base.k + base.left, system.y * base.k + base.top];
  return zoomIdentity.translate(size.width / 2 - k * x, size.height / 2 - k * y).scale(k);
}

function paint(
  canvas: HTMLCanvasElement,
  chart: Chart,
  marks: Marks,
  size: Size,
  transform: ZoomTransform,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  canvas.width = Math.round(size.width * devicePixelRatio);
  canvas.height = Math.round(size.height * devicePixelRatio);
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  drawMap(context, chart, viewOf(chart, size, transform), size, marks);
}
