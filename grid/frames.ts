// What a grid tells of space, as bytes for many: each is encoded once.
import { encodeServerFrame } from '#protocol/frames.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { SpaceFrame, type Scene, type SpaceObject } from '#protocol/space.ts';

const encoder = new TextEncoder();

export const sceneFrame = (scene: Scene): Uint8Array => json(SpaceFrame.scene, scene);
export const tickFrame = (tick: number, dilation: number): Uint8Array =>
  json(SpaceFrame.tick, { tick, dilation });
export const rowsFrame = (rows: Uint8Array): Uint8Array => frame(SpaceFrame.rows, rows);

/** Objects by parts, for a system may hold more than a frame does. */
export function* objectsFrames(objects: readonly SpaceObject[]): Generator<Uint8Array> {
  for (let index = 0; index < objects.length; index += MAX_OBJECTS) {
    yield json(SpaceFrame.objects, objects.slice(index, index + MAX_OBJECTS));
  }
}

/** Some 150 bytes each. */
const MAX_OBJECTS = 200;

const json = (kind: number, body: object): Uint8Array =>
  frame(kind, encoder.encode(JSON.stringify(body)));

function frame(kind: number, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = kind;
  bytes.set(body, 1);
  const encoded = encodeServerFrame({ kind: 'space', bytes });
  if (isRefusal(encoded)) throw new RangeError(`a frame of ${bytes.length} bytes`);
  return encoded;
}
