// What flies past in a warp: lines along the way, longer and brighter the deeper in.
import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  LineBasicMaterial,
  LineSegments,
  Vector3,
} from 'three';
import { chanceOf } from './chance.ts';

const LINES = 260;
const DEPTH = 60;
const LINES_PER_S = 70;
const RISE_PER_S = 1.2;

export class Streaks {
  readonly lines: LineSegments<BufferGeometry, LineBasicMaterial>;
  /** How deep in warp it looks, from 0 to 1. */
  depth = 0;
  readonly #places = new Float32Array(LINES * 3);
  readonly #points = new Float32Array(LINES * 6);
  readonly #ahead = new Vector3();

  constructor() {
    const chance = chanceOf(5);
    for (let line = 0; line < LINES; line += 1) {
      const around = chance() * Math.PI * 2;
      const radius = 1.2 + chance() * 9;
      const place = [Math.cos(around) * radius, Math.sin(around) * radius, chance() * DEPTH];
      this.#places.set(place, line * 3);
    }
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(this.#points, 3));
    const material = new LineBasicMaterial({
      color: '#9fdcf0',
      transparent: true,
      blending: AdditiveBlending,
      depthWrite: false,
      toneMapped: false,
    });
    this.lines = new LineSegments(geometry, material);
    this.lines.frustumCulled = false;
    this.lines.visible = false;
  }

  /** @param scale how far the camera is from the ship */
  update(isWarping: boolean, direction: Vector3, scale: number, seconds: number): void {
    const wanted = isWarping ? 1 : 0;
    const step = Math.min(1, RISE_PER_S * seconds);
    this.depth += Math.max(-step, Math.min(step, wanted - this.depth));
    const { lines } = this;
    lines.visible = this.depth > 0.01;
    if (!lines.visible) return;
    lines.material.opacity = this.depth * 0.5;
    lines.scale.setScalar(scale);
    lines.lookAt(this.#ahead.copy(direction));
    for (let line = 0; line < LINES; line += 1) this.#move(line, seconds);
    lines.geometry.attributes.position!.needsUpdate = true;
  }

  #move(line: number, seconds: number): void {
    const at = line * 3;
    const [x = 0, y = 0, z = 0] = this.#places.subarray(at, at + 3);
    const moved = (((z - LINES_PER_S * seconds * this.depth) % DEPTH) + DEPTH) % DEPTH;
    this.#places[at + 2] = moved;
    const from = moved - DEPTH / 2;
    this.#points.set([x, y, from, x, y, from + 0.3 + this.depth * 7], line * 6);
  }
}
