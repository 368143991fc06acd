// What a pilot sees: a replica of the simulation, kept in step by the server's space frames, and
// what the things in it are. The same for the web client, for bots and for tests.
import { Scene, SpaceFrame, SpaceObject, Tick } from '#protocol/space.ts';
import { applyChanges, Space } from '#protocol/space/index.ts';

const decoder = new TextDecoder();
/** Seconds that a replica catches up with at once; further behind, it is out of step. */
const MAX_CATCH_UP_TICKS = 10;

export class SpaceView {
  /** Null until the first scene. */
  scene: Scene | null = null;
  space = new Space({ replica: true });
  /** Share of normal time that passes. */
  dilation = 1;
  readonly objects = new Map<number, SpaceObject>();
  /** Frames that did not fit what was known; only a new scene brings it back into step. */
  faults = 0;

  /** Takes one frame; answers what kind it was. */
  apply(frame: Uint8Array): number {
    const [kind = 0] = frame;
    const body = frame.subarray(1);
    if (kind === SpaceFrame.rows) this.#applyRows(body);
    else this.#applyJson(kind, JSON.parse(decoder.decode(body)));
    return kind;
  }

  /** The pilot's own ship is here, and seen. */
  get isFlying(): boolean {
    return this.scene !== null && this.space.has(this.scene.shipId);
  }

  #applyJson(kind: number, body: unknown): void {
    if (kind === SpaceFrame.scene) this.#begin(Scene.parse(body));
    else if (kind === SpaceFrame.tick) this.#tick(Tick.parse(body));
    else if (kind === SpaceFrame.objects) {
      for (const object of SpaceObject.array().parse(body)) this.objects.set(object.id, object);
    }
  }

  #begin(scene: Scene): void {
    this.scene = scene;
    this.dilation = scene.dilation;
    this.space = new Space({ replica: true });
    this.objects.clear();
  }

  #tick({ tick, dilation }: Tick): void {
    this.dilation = dilation;
    const behind = tick - this.space.tickNumber;
    // An empty replica takes the tick of the first rows that it is given.
    if (this.space.count === 0) return;
    if (behind > MAX_CATCH_UP_TICKS) this.faults += 1;
    else for (let count = 0; count < behind; count += 1) this.space.tick();
  }

  #applyRows(rows: Uint8Array): void {
    if (applyChanges(this.space, rows)) this.faults += 1;
    for (const id of this.objects.keys()) if (!this.space.has(id)) this.objects.delete(id);
  }
}
