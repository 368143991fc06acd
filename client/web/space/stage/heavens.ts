// What is infinitely far: stars and clouds of gas, the same whenever one is in a system.
import {
  BackSide,
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  Mesh,
  MeshBasicMaterial,
  Points,
  PointsMaterial,
  SphereGeometry,
} from 'three';
import { chanceOf } from './chance.ts';
import { nebulaTexture } from './textures.ts';

const STARS = 5_000;
/** Anything beyond the camera's near plane: neither hides nor is hidden. */
const RADIUS = 1_000;

const TINTS = ['#ffffff', '#dfe9ff', '#bcd2ff', '#fff1d6', '#ffd9a8', '#ffc39a'];

export function createHeavens(seed: number): Group {
  const chance = chanceOf(seed + 17);
  const heavens = new Group();
  heavens.rotation.set(0.5 + chance() * 0.6, chance() * 6, 0.4 + chance() * 0.5);
  heavens.add(nebula(chance), stars(chance, STARS, 1.3), stars(chance, STARS / 10, 2.4));
  return heavens;
}

function nebula(chance: () => number): Mesh {
  const material = new MeshBasicMaterial({
    map: nebulaTexture(chance),
    side: BackSide,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  const mesh = new Mesh(new SphereGeometry(RADIUS, 32, 16), material);
  mesh.renderOrder = -20;
  mesh.frustumCulled = false;
  return mesh;
}

function stars(chance: () => number, count: number, size: number): Points {
  const positions = new Float32Array(count * 3);
  const colours = new Float32Array(count * 3);
  const tint = new Color();
  for (let index = 0; index < count; index += 1) {
    const up = 2 * chance() - 1;
    // Half of them lie about the disc of the galaxy.
    const height = chance() < 0.5 ? up : ((up + chance() + chance() - 1) / 3) * 0.6;
    const flat = Math.sqrt(1 - height * height);
    const around = 2 * Math.PI * chance();
    positions.set([flat * Math.cos(around), height, flat * Math.sin(around)], index * 3);
    const brightness = 0.18 + 0.82 * chance() ** 4;
    tint.set(TINTS[Math.floor(chance() * TINTS.length)] ?? '#ffffff').multiplyScalar(brightness);
    colours.set([tint.r, tint.g, tint.b], index * 3);
  }
  for (let at = 0; at < positions.length; at += 1) positions[at] = (positions[at] ?? 0) * RADIUS;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  const material = new PointsMaterial({
    size,
    sizeAttenuation: false,
    vertexColors: true,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
  });
  const points = new Points(geometry, material);
  points.renderOrder = -10;
  points.frustumCulled = false;
  return points;
}
