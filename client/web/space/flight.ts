// Where the pilot is, and what is seen from there: kept up to date whatever section is shown.
import { Away, SpaceFrame } from '#protocol/space.ts';
import { RefusalError, type EphemerisClient, type Output } from '../../sdk/index.ts';
import { SpaceView } from '../../sdk/space-view.ts';
import type { Game } from '../state/game.ts';
import { toProblem, type Problem } from '../state/problem.ts';
import { createStore } from '../state/store.ts';
import { Motion } from './motion.ts';

type Location = Output<'space.get-location'>;

export interface FlightState {
  /** Undefined until it is read. */
  readonly location: Location | undefined;
  /** Why it cannot be read, or space not be entered, for now. */
  readonly problem: Problem | undefined;
  /** Nothing is told of space since then, and why. */
  readonly away: Away | undefined;
  /** Counts what changed of what is seen. */
  readonly beat: number;
}

/** What comes of one tick comes in several frames. */
const GATHER_MS = 25;
const RETRY_MS = 3_000;

const decoder = new TextDecoder();

export class Flight {
  readonly view = new SpaceView();
  readonly motion = new Motion(this.view);
  readonly state = createStore<FlightState>({
    location: undefined,
    problem: undefined,
    away: undefined,
    beat: 0,
  });
  readonly #client: EphemerisClient;
  readonly #stops: (() => void)[];
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #retrying: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(client: EphemerisClient) {
    this.#client = client;
    this.#stops = [
      client.listen('space', (frame) => this.#hear(frame)),
      client.listen('status', (status) => {
        // What the edge did for the last connection ended with it.
        if (status === 'connected') void this.enter();
      }),
    ];
    void this.enter();
  }

  get isFlying(): boolean {
    return this.state.get().location?.stationId === null && this.view.isFlying;
  }

  /** Finds out where the pilot is; in space, this page is to be the one that flies. */
  async enter(): Promise<void> {
    clearTimeout(this.#retrying);
    try {
      const location = await this.#client.call('space.get-location', {});
      this.#change({ location, problem: undefined });
      if (location.stationId !== null) return;
      await this.#client.call('login.connect', { takeOver: true });
      this.#change({ away: undefined });
    } catch (error) {
      if (this.#isStopped) return;
      this.#change({ problem: toProblem(error) });
      const isOver = error instanceof RefusalError && error.code === 'NOT_LOGGED_IN';
      if (!isOver) this.#retrying = setTimeout(() => void this.enter(), RETRY_MS);
    }
  }

  async activate(itemId: number): Promise<void> {
    await this.#client.call('space.activate-ship', { itemId });
    this.#change({ location: await this.#client.call('space.get-location', {}) });
  }

  async undock(): Promise<void> {
    const { placeId } = await this.#client.call('space.undock', {});
    const { location } = this.state.get();
    const ship = { shipId: location?.shipId ?? null, shipTypeId: location?.shipTypeId ?? null };
    this.#change({ location: { ...ship, stationId: null, solarSystemId: placeId } });
  }

  async dock(stationId: number): Promise<void> {
    await this.#client.call('space.dock', { stationId });
    this.#change({ location: await this.#client.call('space.get-location', {}) });
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#gathering);
    clearTimeout(this.#retrying);
    for (const stop of this.#stops) stop();
  }

  #hear(frame: Uint8Array): void {
    const [kind] = frame;
    if (kind === SpaceFrame.away) {
      const away = Away.parse(JSON.parse(decoder.decode(frame.subarray(1))));
      this.#change({ away });
      return;
    }
    if (kind === SpaceFrame.tick) this.motion.beforeTick(performance.now());
    this.view.apply(frame);
    if (kind === SpaceFrame.scene) this.#begin();
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.#change({});
    }, GATHER_MS);
  }

  #begin(): void {
    this.motion.forget();
    const { location } = this.state.get();
    const { solarSystemId = 0, shipId = 0 } = this.view.scene ?? {};
    const shipTypeId = location?.shipTypeId ?? null;
    const moved = { stationId: null, solarSystemId, shipId, shipTypeId };
    this.#change({ location: moved, away: undefined, problem: undefined });
  }

  #change(change: Partial<FlightState>): void {
    if (this.#isStopped) return;
    this.state.update((state) => ({ ...state, ...change, beat: state.beat + 1 }));
  }
}

let current: { client: EphemerisClient; characterId: number; flight: Flight } | undefined;

/** One a pilot, for as long as the page plays it. */
export function flightOf({ client, session }: Game, characterId: number): Flight {
  if (current?.client === client && current.characterId === characterId) return current.flight;
  current?.flight.stop();
  const flight = new Flight(client);
  current = { client, characterId, flight };
  const stopWatching = session.subscribe(() => {
    const now = session.get();
    if (now.phase === 'pilot' && now.pilot.characterId === characterId) return;
    stopWatching();
    flight.stop();
    if (current?.flight === flight) current = undefined;
  });
  return flight;
}
