// The view of space: drawn from the own ship, which is the middle of everything, so that numbers
// stay small where eyes are.
import {
  ACESFilmicToneMapping,
  Group,
  HemisphereLight,
  PerspectiveCamera,
  PointLight,
  Scene,
  Spherical,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { Flight } from '../flight.ts';
import { formatDistance } from '../words.ts';
import { Actors } from './actors.ts';
import { createHeavens } from './heavens.ts';
import { drawMarks, drawOwn, markAt, type Mark } from './marks.ts';
import { Streaks } from './streaks.ts';

const NEAR_M = 1;
const FAR_M = 1e15;
const VIEW_DEGREES = 52;
const WARP_DEGREES = 16;
/** A pointer that moves no farther has clicked. */
const CLICK_PX = 5;
const MAX_PIXEL_RATIO = 2;
const MAX_MARKS = 300;
const LONGEST_STEP_S = 0.1;
const FARTHEST_M = 400_000;
/** So many times the nearest that one can look from, the own ship is a dot. */
const TINY_FROM = 40;
const OUTSIDE_PX = 10;

/** @throws NoGraphicsError where the browser has no WebGL */
export function openStage(
  host: HTMLElement,
  flight: Flight,
  onChoose: (id: number | undefined) => void,
): Stage {
  return new Stage(openRenderer(), host, flight, onChoose);
}

export class Stage {
  readonly #flight: Flight;
  readonly #host: HTMLElement;
  readonly #renderer: WebGLRenderer;
  readonly #overlay: HTMLCanvasElement;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(VIEW_DEGREES, 1, NEAR_M, FAR_M);
  readonly #controls: OrbitControls;
  readonly #sunlight = new PointLight('#fff3e0', 3.2, 0, 0);
  readonly #actors = new Actors();
  readonly #streaks = new Streaks();
  readonly #origin = new Float64Array(3);
  readonly #direction = new Vector3(0, 0, 1);
  readonly #resizing: ResizeObserver;
  readonly #stops = new AbortController();
  #heavens = new Group();
  #systemId = 0;
  #shipId = 0;
  #chosenId: number | undefined;
  #hoveredId: number | undefined;
  #marks: readonly Mark[] = [];
  #drawnAt = performance.now();

  constructor(
    renderer: WebGLRenderer,
    host: HTMLElement,
    flight: Flight,
    onChoose: (id: number | undefined) => void,
  ) {
    this.#host = host;
    this.#flight = flight;
    this.#renderer = renderer;
    this.#overlay = document.createElement('canvas');
    this.#overlay.className = 'space-marks';
    host.append(this.#renderer.domElement, this.#overlay);
    this.#scene.add(this.#actors.group, this.#streaks.lines, this.#heavens, this.#sunlight);
    this.#scene.add(new HemisphereLight('#b4cbe6', '#5c4a36', 1.5));
    this.#controls = new OrbitControls(this.#camera, this.#renderer.domElement);
    this.#controls.enablePan = false;
    this.#controls.enableDamping = true;
    this.#controls.dampingFactor = 0.12;
    this.#controls.zoomSpeed = 1.4;
    this.#hearPointer(onChoose);
    this.#resizing = new ResizeObserver(() => this.#resize());
    this.#resizing.observe(host);
    this.#resize();
    this.#renderer.setAnimationLoop(() => this.#draw());
  }

  choose(id: number | undefined): void {
    this.#chosenId = id;
  }

  magnify(factor: number): void {
    this.#camera.position.divideScalar(factor);
  }

  /** Radians around the ship, and up. */
  turn(around: number, up: number): void {
    const where = new Spherical().setFromVector3(this.#camera.position);
    where.theta += around;
    where.phi -= up;
    this.#camera.position.setFromSpherical(where.makeSafe());
  }

  stop(): void {
    this.#renderer.setAnimationLoop(null);
    this.#stops.abort();
    this.#resizing.disconnect();
    this.#controls.dispose();
    this.#actors.clear();
    this.#renderer.dispose();
    this.#renderer.domElement.remove();
    this.#overlay.remove();
  }

  #draw(): void {
    const now = performance.now();
    const seconds = Math.min(LONGEST_STEP_S, (now - this.#drawnAt) / 1_000);
    this.#drawnAt = now;
    const { view, motion } = this.#flight;
    const shipId = view.scene?.shipId ?? 0;
    this.#enter(view.scene?.solarSystemId ?? 0, shipId);
    const share = motion.share(now);
    if (!motion.readPosition(shipId, share, this.#origin)) return;
    this.#actors.update(this.#flight, this.#origin, share, seconds);
    const sun = this.#actors.sun(view);
    if (sun) this.#sunlight.position.copy(sun.position);
    this.#lookAhead(shipId, seconds);
    this.#controls.update(seconds);
    this.#heavens.position.copy(this.#camera.position);
    this.#renderer.render(this.#scene, this.#camera);
    this.#marks = this.#findMarks(share);
    this.#drawMarks();
  }

  /** Another system has other heavens; another ship another size. */
  #enter(systemId: number, shipId: number): void {
    if (systemId !== this.#systemId) {
      this.#systemId = systemId;
      this.#actors.clear();
      this.#scene.remove(this.#heavens);
      this.#heavens = createHeavens(systemId);
      this.#scene.add(this.#heavens);
    }
    if (shipId === this.#shipId) return;
    const { table } = this.#flight.view.space;
    const slot = table.slotOf(shipId);
    if (slot < 0) return;
    this.#shipId = shipId;
    const radiusM = table.radiusM[slot] ?? 50;
    this.#controls.minDistance = radiusM * 2;
    this.#controls.maxDistance = FARTHEST_M;
    this.#camera.position.copy(this.#sunnySide()).multiplyScalar(radiusM * 5);
  }

  /** From where things look lit, and a bit from the side. */
  #sunnySide(): Vector3 {
    const { space, objects } = this.#flight.view;
    const star = [...objects.values()].find(({ kind }) => kind === 'star');
    const at = new Float64Array(3);
    const own = new Float64Array(3);
    space.readPosition(this.#shipId, own);
    if (!star || !space.readPosition(star.id, at)) return new Vector3(-0.6, 0.35, -0.7);
    const towards = new Vector3().fromArray(at.map((value, axis) => value - (own[axis] ?? 0)));
    const side = new Vector3(0, 1, 0).cross(towards).normalize();
    return towards.normalize().multiplyScalar(0.6).addScaledVector(side, 0.8).setY(0.35);
  }

  #lookAhead(shipId: number, seconds: number): void {
    const { view, motion } = this.#flight;
    const direction = new Float64Array(3);
    if (motion.readDirection(shipId, direction)) this.#direction.fromArray(direction);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isWarping = view.space.modeOf(shipId) === 'warp' && !isCalm;
    const scale = this.#camera.position.length() / 6;
    this.#streaks.update(isWarping, this.#direction, scale, seconds);
    this.#camera.fov = VIEW_DEGREES + WARP_DEGREES * this.#streaks.depth;
    this.#camera.updateProjectionMatrix();
  }

  #findMarks(share: number): Mark[] {
    const { view, motion } = this.#flight;
    const shipId = view.scene?.shipId ?? 0;
    const { clientWidth: width, clientHeight: height } = this.#host;
    const at = new Float64Array(3);
    const point = new Vector3();
    const marks: Mark[] = [];
    for (const { id, kind, name } of view.objects.values()) {
      if (id === shipId || marks.length >= MAX_MARKS) continue;
      if (!motion.readPosition(id, share, at)) continue;
      const [ownX = 0, ownY = 0, ownZ = 0] = this.#origin;
      point.set((at[0] ?? 0) - ownX, (at[1] ?? 0) - ownY, (at[2] ?? 0) - ownZ);
      point.applyMatrix4(this.#camera.matrixWorldInverse);
      if (point.z >= 0) continue;
      point.applyMatrix4(this.#camera.projectionMatrix);
      const x = ((point.x + 1) / 2) * width;
      const y = ((1 - point.y) / 2) * height;
      const isSeen = x > -OUTSIDE_PX && y > -OUTSIDE_PX && x < width + OUTSIDE_PX;
      if (!isSeen || y > height + OUTSIDE_PX) continue;
      const distance = formatDistance(view.space.surfaceDistance(shipId, id));
      marks.push({ id, kind, name, distance, x, y });
    }
    return marks;
  }

  #drawMarks(): void {
    const context = this.#overlay.getContext('2d');
    if (!context) return;
    const ratio = this.#renderer.getPixelRatio();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#host.clientWidth, this.#host.clientHeight);
    const isTiny = this.#camera.position.length() > this.#controls.minDistance * TINY_FROM;
    if (isTiny) drawOwn(context, this.#host.clientWidth / 2, this.#host.clientHeight / 2);
    drawMarks(context, this.#marks, { chosenId: this.#chosenId, hoveredId: this.#hoveredId });
  }

  #hearPointer(onChoose: (id: number | undefined) => void): void {
    const { signal } = this.#stops;
    const { domElement } = this.#renderer;
    let pressed: { x: number; y: number } | undefined;
    domElement.addEventListener(
      'pointerdown',
      (event) => {
        pressed = { x: event.clientX, y: event.clientY };
      },
      { signal },
    );
    domElement.addEventListener(
      'pointermove',
      (event) => {
        const meant = markAt(this.#marks, event.offsetX, event.offsetY);
        this.#hoveredId = meant?.id;
        domElement.style.cursor = meant ? 'pointer' : 'grab';
      },
      { signal },
    );
    domElement.addEventListener(
      'pointerup',
      (event) => {
        if (!pressed) return;
        const movedPx = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
        if (movedPx > CLICK_PX) return;
        onChoose(markAt(this.#marks, event.offsetX, event.offsetY)?.id);
      },
      { signal },
    );
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === 0 || height === 0) return;
    const ratio = Math.min(devicePixelRatio, MAX_PIXEL_RATIO);
    this.#renderer.setPixelRatio(ratio);
    this.#renderer.setSize(width, height);
    this.#overlay.width = Math.round(width * ratio);
    this.#overlay.height = Math.round(height * ratio);
    this.#camera.aspect = width / height;
    this.#camera.updateProjectionMatrix();
  }
}

class NoGraphicsError extends Error {
  override name = 'NoGraphicsError';
}

function openRenderer(): WebGLRenderer {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', { antialias: true, powerPreference: 'default' });
  if (!context) throw new NoGraphicsError('the browser has no WebGL');
  const renderer = new WebGLRenderer({ canvas, context, logarithmicDepthBuffer: true });
  renderer.toneMapping = ACESFilmicToneMapping;
  renderer.toneMappingExposure = 1.1;
  return renderer;
}
