// Surfaces made by calculation: nothing is fetched.
import { CanvasTexture, SRGBColorSpace, type Texture } from 'three';
import { cloudsOf, noiseOf } from './chance.ts';

type Rgb = readonly [number, number, number];

const WIDTH = 512;
const HEIGHT = 256;

/** Paints each point of a map of a sphere; u and v from 0 to 1. */
function paintSphere(
  paint: (u: number, v: number) => Rgb,
  width = WIDTH,
  height = HEIGHT,
): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to paint on');
  const image = context.createImageData(width, height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      const [red, green, blue] = paint(x / width, y / height);
      image.data.set([red, green, blue, 255], at);
    }
  }
  context.putImageData(image, 0, 0);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

/** Light that fades away from the middle. */
export function glowTexture(): Texture {
  const size = 128;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to paint on');
  const half = size / 2;
  const gradient = context.createRadialGradient(half, half, 0, half, half, half);
  gradient.addColorStop(0, 'rgba(255,255,255,1)');
  gradient.addColorStop(0.12, 'rgba(255,255,255,0.75)');
  gradient.addColorStop(0.3, 'rgba(255,255,255,0.22)');
  gradient.addColorStop(0.6, 'rgba(255,255,255,0.05)');
  gradient.addColorStop(1, 'rgba(255,255,255,0)');
  context.fillStyle = gradient;
  context.fillRect(0, 0, size, size);
  return new CanvasTexture(canvas);
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const t = Math.min(1, Math.max(0, share));
  return [
    from[0] + (to[0] - from[0]) * t,
    from[1] + (to[1] - from[1]) * t,
    from[2] + (to[2] - from[2]) * t,
  ];
};

interface Climate {
  readonly low: Rgb;
  readonly middle: Rgb;
  readonly high: Rgb;
  /** How much of it lies in bands, as on worlds of gas. */
  readonly bands: number;
  readonly caps: number;
}

const CLIMATES: readonly Climate[] = [
  { low: [17, 46, 92], middle: [52, 96, 62], high: [158, 140, 96], bands: 0, caps: 0.14 },
  { low: [92, 62, 44], middle: [146, 104, 70], high: [196, 158, 112], bands: 0, caps: 0.05 },
  { low: [150, 118, 84], middle: [206, 176, 132], high: [238, 220, 186], bands: 1, caps: 0 },
  { low: [120, 150, 178], middle: [182, 206, 222], high: [240, 246, 250], bands: 0.1, caps: 0.3 },
  { low: [34, 18, 18], middle: [70, 30, 24], high: [226, 96, 34], bands: 0, caps: 0 },
  { low: [62, 74, 104], middle: [104, 120, 150], high: [168, 178, 196], bands: 0.7, caps: 0 },
  { low: [10, 44, 84], middle: [18, 80, 126], high: [98, 170, 190], bands: 0.1, caps: 0.1 },
];
const ICE: Rgb = [236, 242, 247];

export function planetTexture(chance: () => number): Texture {
  const climate = CLIMATES[Math.floor(chance() * CLIMATES.length)] ?? CLIMATES[0]!;
  const clouds = cloudsOf(chance, 6, 5);
  const swirl = noiseOf(chance, 5, 5);
  const { low, middle, high, bands, caps } = climate;
  return paintSphere((u, v) => {
    const land = clouds(u, v);
    const banded = 0.5 + 0.5 * Math.sin(v * 34 + swirl(u, v) * 4 + land * 2.5);
    const height = (land - 0.5) * 2.4 * (1 - bands) + 0.5 * (1 - bands) + banded * bands;
    const ground = height < 0.5 ? mix(low, middle, height * 2) : mix(middle, high, height * 2 - 1);
    const fromPole = Math.min(v, 1 - v) * 2 + (land - 0.5) * 0.14;
    return mix(ICE, ground, (fromPole - caps) * 14 + 0.5);
  });
}

export function moonTexture(chance: () => number): Texture {
  const clouds = cloudsOf(chance, 8, 4);
  const shade = 90 + chance() * 70;
  return paintSphere(
    (u, v) => {
      const grey = shade * (0.55 + 0.8 * clouds(u, v));
      return [grey, grey * 0.97, grey * 0.92];
    },
    WIDTH / 2,
    HEIGHT / 2,
  );
}

/** Far clouds of gas, in the colours of the page around them. */
export function nebulaTexture(chance: () => number): Texture {
  const clouds = cloudsOf(chance, 4, 5);
  const veil = cloudsOf(chance, 3, 3);
  const warmth = chance();
  const cold: Rgb = [20, 48, 76];
  const warm: Rgb = [74, 46, 24];
  return paintSphere((u, v) => {
    // At the poles a map is drawn together: there it fades.
    const pole = Math.min(1, Math.min(v, 1 - v) * 5);
    const density = Math.max(0, clouds(u, v) - 0.42) * 2.1 * pole;
    const hue = mix(cold, warm, (veil(u, v) - 0.5) * 5 + warmth);
    return mix([5, 8, 14], hue, density);
  });
}
