// A pilot that flies by itself, over UDP as any native client would: out of the station, around
// what it meets, through gates, into stations, and out again.
import { setTimeout as delay } from 'node:timers/promises';
import type { NativeClient } from '#client/sdk/udp.ts';
import { RefusalError } from '#client/sdk/index.ts';
import { SpaceView } from '#client/sdk/space-view.ts';
import type { SpaceObject } from '#protocol/space.ts';

/** Between two orders. */
const PAUSE_MS = 2_000;
/** Orders around one place before the bot goes on to the next. */
const ORDERS_A_PLACE = 10;
/** Looks at whether the ship is there yet; a long warp takes a minute. */
const LOOKS_A_TRAVEL = 60;
const ORBIT_M = 2_000;

export class FleetBot {
  readonly client: NativeClient;
  readonly view = new SpaceView();
  readonly #random: () => number;
  readonly #stop = new AbortController();

  /** @param client that has selected a character */
  constructor(client: NativeClient, random: () => number = Math.random) {
    this.client = client;
    this.#random = random;
    client.listen('space', (frame) => void this.view.apply(frame));
  }

  /** Enters and flies about until it is stopped. What the rules refuse it leaves at that. */
  async fly(): Promise<void> {
    await this.client.enter();
    while (!this.#stop.signal.aborted) {
      try {
        await this.#tour();
      } catch (error) {
        if (!(error instanceof RefusalError) && !this.#stop.signal.aborted) throw error;
        await this.#pause();
      }
    }
  }

  stop(): void {
    this.#stop.abort();
    this.client.close();
  }

  /** From a station to another one, or back to it. */
  async #tour(): Promise<void> {
    const { stationId } = await this.client.call('space.get-location', {});
    if (stationId !== null) await this.client.call('space.undock', {});
    while (!this.view.isFlying) await this.#pause();
    for (let count = 0; count < ORDERS_A_PLACE; count += 1) await this.#flyAround();
    const gate = this.#pick('stargate');
    if (gate && this.#random() < 0.5) {
      await this.#reach(gate, () => this.client.call('space.jump', { gateId: gate.id }));
    }
    const station = this.#pick('station');
    if (station) {
      await this.#reach(station, () => this.client.call('space.dock', { stationId: station.id }));
    }
  }

  async #flyAround(): Promise<void> {
    const { client } = this;
    const target = this.#pick('ship') ?? this.#pick('station');
    const dice = this.#random();
    if (dice < 0.6 && target) {
      await client.call('space.orbit', { targetId: target.id, distanceM: ORBIT_M });
    } else if (dice < 0.8 && target) {
      await client.call('space.approach', { targetId: target.id });
    } else {
      const [x, y, z] = [0, 1, 2].map(() => this.#random() - 0.5);
      await client.call('space.head', { direction: { x: x ?? 1, y: y ?? 0, z: z ?? 0 } });
    }
    await this.#pause();
  }

  /** Flies there, and does what is to be done there as soon as it is in range. */
  async #reach({ id }: SpaceObject, arrive: () => Promise<unknown>): Promise<void> {
    await this.#order(() => this.client.call('space.warp', { targetId: id }));
    for (let look = 0; look < LOOKS_A_TRAVEL; look += 1) {
      if (await this.#order(arrive)) return;
      // In warp it is refused, and near enough it ends the way there.
      await this.#order(() => this.client.call('space.approach', { targetId: id }));
      await this.#pause();
    }
  }

  /** False where it is refused. */
  async #order(give: () => Promise<unknown>): Promise<boolean> {
    try {
      await give();
      return true;
    } catch (error) {
      if (error instanceof RefusalError) return false;
      throw error;
    }
  }

  /** One of its kind that is seen, by chance; never the own ship. */
  #pick(kind: SpaceObject['kind']): SpaceObject | undefined {
    const own = this.view.scene?.shipId;
    const found = [...this.view.objects.values()].filter(
      (object) => object.kind === kind && object.id !== own,
    );
    return found[Math.floor(this.#random() * found.length)];
  }

  async #pause(): Promise<void> {
    const { signal } = this.#stop;
    const pauseMs = PAUSE_MS * (0.5 + this.#random());
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
