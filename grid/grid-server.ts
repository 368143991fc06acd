// A grid: the solar systems that it owns, simulated; and the pilots who fly in them, connected.
import { refuse } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import { PlaceLostError, type Lease } from '#features/cluster/index.ts';
import { PlaceServer, UdpFront, type PilotConnection } from '#features/serving/index.ts';
import { loseSeat } from '#features/sessions/index.ts';
import { saveSnapshot } from '#features/space/index.ts';
import { canOrders } from './cans.ts';
import { cargoOrders } from './cargo.ts';
import { departures } from './departures.ts';
import { leaveWorld } from './log-off.ts';
import { Orders } from './orders.ts';
import { shipOrders } from './ships.ts';
import { SolarSystem } from './solar-system.ts';
import { Ticker } from './ticker.ts';

/** How often the persistent services are asked what stands in space. */
const REFRESH_TICKS = 5;

export class GridServer {
  readonly name: string;
  readonly #runtime: Runtime;
  readonly #systems = new Map<number, SolarSystem>();
  readonly #saving = new Map<SolarSystem, Promise<void>>();
  readonly #orders: Orders;
  readonly #front: UdpFront;
  readonly #server: PlaceServer;
  readonly #ticker = new Ticker((dilation) => this.tick(dilation));
  #stopListening: () => void = () => undefined;

  /** @param retire ends the process */
  constructor(runtime: Runtime, name: string, retire: (reason: string) => void) {
    this.name = name;
    this.#runtime = runtime;
    this.#orders = new Orders([
      ...departures(runtime),
      ...cargoOrders(runtime),
      ...canOrders(runtime),
      ...shipOrders(runtime, () => this.#ticker.dilation),
    ]);
    this.#front = new UdpFront(runtime, {
      kind: 'grid',
      name,
      admits: (placeId) => this.#systems.has(placeId),
      onJoin: (connection) => this.#join(connection),
      onLeave: (connection) => this.#leave(connection),
      onOrder: (connection, envelope) =>
        this.#orders.has(envelope.name)
          ? this.#orders.carryOut(this.#helmOf(connection), envelope)
          : undefined,
    });
    const keeper = {
      take: async (lease: Lease) => {
        this.#systems.set(lease.placeId, await SolarSystem.open(runtime, lease));
      },
      drop: ({ placeId }: Lease) => void this.#systems.delete(placeId),
      isIdle: ({ placeId }: Lease) => !this.#systems.get(placeId)?.vessels.size,
      load: () => this.#ticker.tookMs / 1_000,
    };
    this.#server = new PlaceServer(runtime, this.#front, keeper, retire);
  }

  /** Undefined where it is not this grid's. */
  system(solarSystemId: number): SolarSystem | undefined {
    return this.#systems.get(solarSystemId);
  }

  /** Share of normal time that passes here, and how long the last tick took. */
  get pace(): { readonly dilation: number; readonly tookMs: number } {
    return this.#ticker;
  }

  async start(): Promise<void> {
    this.#stopListening = await this.#runtime.signals.on((signal) => {
      if (signal.kind !== 'arrived') return;
      const system = this.#systems.get(signal.solarSystemId);
      if (system) this.#attempt(system.arrive(signal), 'a ship could not be taken in');
    });
    await this.#server.start();
    this.#ticker.start();
  }

  /** Resolves once the snapshots under way are written. */
  async saved(): Promise<void> {
    await Promise.all(this.#saving.values());
  }

  async stop(drainMs: number): Promise<void> {
    this.#ticker.stop();
    this.#stopListening();
    await this.saved();
    await Promise.all([...this.#systems.values()].map((system) => this.#save(system)));
    await this.#server.stop(drainMs);
  }

  #helmOf({ pilot }: PilotConnection) {
    const system = this.#systems.get(pilot.placeId);
    const vessel = system?.vesselOf(pilot.characterId);
    return system && vessel ? { system, vessel } : null;
  }

  async #join(connection: PilotConnection): Promise<void> {
    const { placeId, characterId } = connection.pilot;
    const system = this.#systems.get(placeId);
    try {
      // Its arrival may not have been heard of yet.
      if (!system?.vesselOf(characterId)) await system?.arrive({ pilotId: characterId });
      const vessel = system?.vesselOf(characterId);
      if (connection.isClosed) return;
      if (system && vessel) system.join(vessel, connection, this.#ticker.dilation);
      else connection.cut(refuse('NOT_IN_SPACE'));
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'a pilot could not join');
      connection.cut(refuse('OVERLOADED'));
    }
  }

  #leave(connection: PilotConnection): void {
    const helm = this.#helmOf(connection);
    if (helm?.vessel.connection !== connection) return;
    helm.system.leave(helm.vessel);
    this.#runtime.log.info({ characterId: connection.pilot.characterId }, 'disconnected in space');
    this.#attempt(loseSeat(this.#runtime, connection.pilot), 'a seat could not be given up');
  }

  /** One second, in all of its systems. */
  async tick(dilation = 1): Promise<void> {
    for (const system of this.#systems.values()) {
      await system.tick(dilation);
      for (const gone of leaveWorld(this.#runtime, system)) {
        this.#attempt(gone, 'a ship could not vanish');
      }
      if (system.space.tickNumber % REFRESH_TICKS === 0) {
        this.#attempt(system.refresh(), 'what stands in space could not be read');
      }
      void this.#save(system);
    }
  }

  /** One at a time: a slow database makes snapshots rarer, not more. */
  #save(system: SolarSystem): Promise<void> {
    const saving = this.#saving.get(system);
    if (saving || system.vessels.size === 0) return saving ?? Promise.resolve();
    const saved = saveSnapshot(this.#runtime, system.lease, system.snapshot())
      .catch((error: unknown) => {
        this.#runtime.log.warn({ err: error }, 'a snapshot was not saved');
        if (error instanceof PlaceLostError) this.#systems.delete(system.solarSystemId);
      })
      .finally(() => this.#saving.delete(system));
    this.#saving.set(system, saved);
    return saved;
  }

  #attempt(work: Promise<unknown>, failure: string): void {
    work.catch((error: unknown) => this.#runtime.log.warn({ err: error }, failure));
  }
}
