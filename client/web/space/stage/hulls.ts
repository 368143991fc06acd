// Ships, stations, gates and whatever else was built: put together of simple parts, a type always
// in the same way. Their radius is one, and ships look along z.
import type { BufferGeometry } from 'three';
import {
  BoxGeometry,
  Color,
  ConeGeometry,
  CylinderGeometry,
  ExtrudeGeometry,
  Group,
  IcosahedronGeometry,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  OctahedronGeometry,
  Shape,
  TorusGeometry,
  type Material,
} from 'three';
import { chanceOf } from './chance.ts';
import { glow } from './worlds.ts';

const metal = (colour: string, roughness = 0.55): MeshStandardMaterial =>
  new MeshStandardMaterial({ color: colour, metalness: 0.12, roughness, flatShading: true });
const light = (colour: string): MeshBasicMaterial =>
  new MeshBasicMaterial({ color: colour, toneMapped: false });

const PLATES = ['#8b95a6', '#7d8696', '#99917f', '#6f7d8c', '#8c8690'];
const TRIMS = ['#b8924c', '#4c8ea6', '#8a4a3e', '#a6a08e', '#5c7a56'];
const SKY = '#74d6ea';

function part(
  into: Group,
  shape: BufferGeometry,
  material: Material,
  [x, y, z]: readonly [number, number, number],
): Mesh {
  const mesh = new Mesh(shape, material);
  mesh.position.set(x, y, z);
  into.add(mesh);
  return mesh;
}

/** A wing seen from above, as thick as a plate. */
function wing(span: number, root: number, tip: number, sweep: number): BufferGeometry {
  const shape = new Shape();
  shape.moveTo(0, -root / 2);
  shape.lineTo(span, -sweep - tip / 2);
  shape.lineTo(span, -sweep + tip / 2);
  shape.lineTo(0, root / 2);
  const plate = new ExtrudeGeometry(shape, { depth: 0.035, bevelEnabled: false });
  return plate.rotateX(Math.PI / 2);
}

export interface Hull {
  readonly group: Group;
  /** What shines at the stern as fast as it flies, from 0 to 1. */
  readonly setThrust: (share: number) => void;
}

export function createShip(seed: number): Hull {
  const chance = chanceOf(seed);
  const pick = (colours: readonly string[]): string =>
    colours[Math.floor(chance() * colours.length)] ?? '#888888';
  const plate = metal(pick(PLATES));
  const trim = metal(pick(TRIMS), 0.4);
  const dark = metal('#2b313c', 0.7);
  const group = new Group();
  const width = 0.17 + chance() * 0.12;
  const sides = 5 + Math.floor(chance() * 4);
  const nose = new ConeGeometry(width, 0.8, sides).rotateX(Math.PI / 2);
  part(group, nose, plate, [0, 0, 0.55]);
  const body = new CylinderGeometry(width, width * 1.25, 0.85, sides).rotateX(Math.PI / 2);
  part(group, body, plate, [0, 0, -0.27]).scale.set(1, 0.75, 1);
  part(group, new BoxGeometry(width * 0.8, width * 0.5, 0.5), trim, [0, width * 0.75, -0.1]);
  part(group, new BoxGeometry(width * 0.5, 0.03, 0.16), light('#ffd98a'), [0, width, 0.06]);
  const [span, sweep] = [0.4 + chance() * 0.35, 0.15 + chance() * 0.4];
  for (const side of [-1, 1]) {
    const flat = wing(span, 0.6, 0.22, sweep);
    const mesh = part(group, flat, plate, [side * width * 0.8, 0.02, -0.2]);
    mesh.scale.x = side;
    mesh.rotation.z = side * (chance() * 0.12 - 0.22);
    const pod = new CylinderGeometry(0.045, 0.06, 0.55, 6).rotateX(Math.PI / 2);
    const at = width * 0.8 + span * 0.92;
    part(group, pod, trim, [side * at, -0.06, -0.2 - sweep]);
    part(group, new BoxGeometry(0.025, 0.025, 0.05), light(side < 0 ? '#ff6f61' : '#83d9a4'), [
      side * at,
      -0.06,
      0.08 - sweep,
    ]);
  }
  const flames = stern(group, 1 + Math.floor(chance() * 3), width, dark);
  return { group, setThrust: flames };
}

function stern(group: Group, engines: number, width: number, dark: Material) {
  const core = light(SKY);
  const glows = Array.from({ length: engines }, (_, index) => {
    const x = (index - (engines - 1) / 2) * width * 1.1;
    const bell = new CylinderGeometry(width * 0.36, width * 0.5, 0.2, 10).rotateX(Math.PI / 2);
    part(group, bell, dark, [x, 0, -0.77]);
    part(
      group,
      new CylinderGeometry(width * 0.34, width * 0.34, 0.02, 10).rotateX(Math.PI / 2),
      core,
      [x, 0, -0.875],
    );
    const shine = glow(new Color(SKY), width * 2, 0);
    shine.position.set(x, 0, -0.95);
    group.add(shine);
    return shine;
  });
  return (share: number): void => {
    core.color.set(SKY).multiplyScalar(0.15 + share);
    for (const shine of glows) {
      shine.material.opacity = 0.9 * share;
      shine.scale.setScalar(width * (1.4 + 2.6 * share));
    }
  };
}

export function createStation(seed: number): Group {
  const chance = chanceOf(seed);
  const station = new Group();
  const plate = metal(PLATES[Math.floor(chance() * PLATES.length)] ?? '#888888', 0.7);
  const trim = metal('#b8924c', 0.5);
  const windows = light('#ffdf9e');
  part(station, new CylinderGeometry(0.12, 0.2, 1.5, 10), plate, [0, 0, 0]);
  part(station, new OctahedronGeometry(0.3), plate, [0, 0.25, 0]);
  part(station, new ConeGeometry(0.05, 0.5, 6), trim, [0, 0.85, 0]);
  part(station, new ConeGeometry(0.08, 0.3, 6).rotateX(Math.PI), trim, [0, -0.85, 0]);
  for (const [radius, height, thickness] of [
    [0.82, 0.05, 0.06],
    [0.5, -0.35, 0.05],
  ] as const) {
    const ring = new TorusGeometry(radius, thickness, 8, 48).rotateX(Math.PI / 2);
    part(station, ring, plate, [0, height, 0]);
    const band = new TorusGeometry(radius + thickness * 0.98, 0.006, 4, 96).rotateX(Math.PI / 2);
    part(station, band, windows, [0, height, 0]);
    const spokes = 3 + Math.floor(chance() * 4);
    for (let spoke = 0; spoke < spokes; spoke += 1) {
      const arm = new BoxGeometry(radius, 0.03, 0.05).translate(radius / 2, 0, 0);
      part(station, arm, trim, [0, height, 0]).rotation.y = (spoke / spokes) * Math.PI * 2;
    }
  }
  addWindows(station, windows, chance);
  return station;
}

const MAX_WINDOWS = 140;

function addWindows(station: Group, windows: Material, chance: () => number): void {
  for (let count = 0; count < MAX_WINDOWS; count += 1) {
    const around = chance() * Math.PI * 2;
    const height = chance() * 1.2 - 0.65;
    const radius = 0.16 - height * 0.053 + 0.004;
    const pane = new BoxGeometry(0.006, 0.005 + chance() * 0.012, 0.006);
    part(station, pane, windows, [Math.cos(around) * radius, height, Math.sin(around) * radius]);
  }
}

export function createGate(seed: number): Group {
  const chance = chanceOf(seed);
  const gate = new Group();
  const plate = metal('#7d8696', 0.6);
  const trim = metal('#b8924c', 0.4);
  part(gate, new TorusGeometry(0.72, 0.09, 6, 36), plate, [0, 0, 0]);
  part(gate, new TorusGeometry(0.62, 0.012, 6, 72), light(SKY), [0, 0, 0]);
  const arms = 3 + Math.floor(chance() * 3);
  for (let arm = 0; arm < arms; arm += 1) {
    const around = (arm / arms) * Math.PI * 2;
    const block = part(gate, new BoxGeometry(0.3, 0.16, 0.34), plate, [
      Math.cos(around) * 0.8,
      Math.sin(around) * 0.8,
      0,
    ]);
    block.rotation.z = around;
    const spire = new ConeGeometry(0.05, 0.6, 5).rotateX(Math.PI / 2);
    part(gate, spire, trim, [Math.cos(around) * 0.8, Math.sin(around) * 0.8, 0.4]);
  }
  gate.add(glow(new Color(SKY), 1.5, 0.35));
  return gate;
}

/** What pilots have built. */
export function createStructure(seed: number): Group {
  const chance = chanceOf(seed);
  const structure = new Group();
  const plate = metal(PLATES[Math.floor(chance() * PLATES.length)] ?? '#888888', 0.6);
  part(structure, new OctahedronGeometry(0.6), plate, [0, 0, 0]).scale.y = 1.6;
  part(structure, new TorusGeometry(0.8, 0.05, 6, 40).rotateX(Math.PI / 2), plate, [0, 0, 0]);
  part(
    structure,
    new TorusGeometry(0.85, 0.008, 4, 80).rotateX(Math.PI / 2),
    light('#ffdf9e'),
    [0, 0, 0],
  );
  return structure;
}

export function createDebris(seed: number): Group {
  const debris = new Group();
  const mesh = part(debris, new BoxGeometry(0.7, 0.5, 1), metal('#8c7a5c'), [0, 0, 0]);
  part(debris, new BoxGeometry(0.72, 0.06, 1.02), light('#e5bb6b'), [0, 0, 0]);
  mesh.rotation.z = chanceOf(seed)() * 0.2;
  return debris;
}

/** What is not a thing but a place: a wormhole, or the beacon of a site. */
export function createBeacon(colour: string): Group {
  const beacon = new Group();
  const wire = new MeshBasicMaterial({
    color: colour,
    wireframe: true,
    transparent: true,
    opacity: 0.25,
  });
  part(beacon, new IcosahedronGeometry(1, 1), wire, [0, 0, 0]);
  beacon.add(glow(new Color(colour), 2.4, 0.5));
  return beacon;
}
