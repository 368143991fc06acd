// Moves and magnifies an element by pointer, wheel and fingers.
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { Point } from './star-map.ts';

export const MAX_SCALE = 60;
const MIN_SCALE = 0.7;
/** A pointer that moves no farther has clicked. */
const CLICK_PX = 6;

export interface Zoom {
  readonly moveTo: (transform: ZoomTransform) => void;
  readonly magnify: (factor: number) => void;
  readonly showAll: () => void;
  readonly stop: () => void;
}

export function openZoom(
  canvas: HTMLCanvasElement,
  onZoom: (transform: ZoomTransform) => void,
  onClick: (pointer: Point) => void,
): Zoom {
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([MIN_SCALE, MAX_SCALE])
    .clickDistance(CLICK_PX)
    .on('zoom', (event: { transform: ZoomTransform }) => onZoom(event.transform));
  const selection = select(canvas).call(behaviour).on('dblclick.zoom', null);
  selection.on('click', (event: MouseEvent) => onClick({ x: event.offsetX, y: event.offsetY }));
  return {
    moveTo: (transform) => behaviour.transform(selection, transform),
    magnify: (factor) => behaviour.scaleBy(selection, factor),
    showAll: () => behaviour.transform(selection, zoomIdentity),
    stop: () => selection.on('.zoom', null).on('click', null),
  };
}
