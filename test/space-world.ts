// A universe with servers for those who are docked and those who fly, and pilots who reach them
// over UDP as clients do.
import { randomUUID } from 'node:crypto';
import { SpaceView } from '../client/sdk/space-view.ts';
import { GridServer } from '../grid/grid-server.ts';
import type { SolarSystem } from '../grid/solar-system.ts';
import { startStationServer } from '../edge/station/station-server.ts';
import { connect } from '#protocol/login.ts';
import type { Answer } from '#protocol/envelope.ts';
import type { Vector } from '#protocol/space/index.ts';
import type { Destination } from '#protocol/login.ts';
import { decodeServerFrame, encodeClientFrame, type ServerFrame } from '#protocol/frames.ts';
import { isRefusal } from '#protocol/refusals.ts';
import { UdpClient, type UdpConnection } from '#protocol/udp/index.ts';
import { openSession } from '#features/sessions/index.ts';
import { importUniverse, starterFolder } from '#features/universe/index.ts';
import { dispatch } from '#features/registry.ts';
import { transact, type Runtime } from '#queues/runtime.ts';
import { brokenInvariants } from './economy/invariants/index.ts';
import { createPilot } from './pilots.ts';
import { openWorld, type World } from './world.ts';

type Settings = Parameters<typeof openWorld>[0];

export interface SpaceWorld {
  readonly world: World;
  readonly grids: readonly GridServer[];
  openGrid(name?: string): Promise<GridServer>;
  /** A new pilot, docked, with a session. */
  pilot(): Promise<SpacePilot>;
  /** Throws where anything in it breaks what must always hold. */
  close(): Promise<void>;
}

export async function openSpaceWorld(settings: Settings = {}): Promise<SpaceWorld> {
  const world = await openWorld(settings);
  await importUniverse(world.runtime, starterFolder);
  const grids: GridServer[] = [];
  const pilots: SpacePilot[] = [];
  const stations = await Promise.all(
    ['station-1', 'station-2'].map((name) =>
      startStationServer(world.runtime, name, () => undefined),
    ),
  );
  return {
    world,
    grids,
    async openGrid(name = `grid-${grids.length + 1}`) {
      const grid = new GridServer(world.runtime, name, () => undefined);
      await grid.start();
      grids.push(grid);
      return grid;
    },
    async pilot() {
      const pilot = await SpacePilot.create(world.runtime);
      pilots.push(pilot);
      return pilot;
    },
    async close() {
      for (const pilot of pilots) await pilot.hangUp();
      for (const grid of grids) await grid.stop(0);
      for (const station of stations) await station.stop(0);
      const { dataSource, clock } = world.runtime;
      const broken = await brokenInvariants(dataSource, () => new Date(clock.now()));
      await world.close();
      if (broken.length > 0) throw new Error(broken.join('\n'));
    },
  };
}

/** A pilot with a connection, and what it sees over that. */
export class SpacePilot {
  readonly characterId: number;
  readonly #runtime: Runtime;
  readonly #sessionId: number;
  readonly #accountId: number;
  readonly heard: ServerFrame[] = [];
  readonly view = new SpaceView();
  #client: UdpClient | undefined;
  #connection: UdpConnection | undefined;
  readonly #answers = new Map<string, (answer: Answer) => void>();
  #news = Promise.withResolvers<void>();

  private constructor(runtime: Runtime, characterId: number, accountId: number, sessionId: number) {
    this.#runtime = runtime;
    this.characterId = characterId;
    this.#accountId = accountId;
    this.#sessionId = sessionId;
  }

  static async create(runtime: Runtime): Promise<SpacePilot> {
    const { characterId } = await createPilot(runtime);
    return transact(runtime, async (tx) => {
      const [{ account_id: accountId }] = await tx.manager.query<[{ account_id: number }]>(
        'SELECT account_id FROM character WHERE id = $1',
        [characterId],
      );
      const { sessionId } = await openSession(tx, { accountId, client: 'test', address: '::1' });
      await tx.manager.query('UPDATE session SET character_id = $1 WHERE id = $2', [
        characterId,
        sessionId,
      ]);
      return new SpacePilot(runtime, characterId, accountId, sessionId);
    });
  }

  /** A command by any other way than this connection, such as over HTTP. */
  dispatch(name: string, input: object = {}): Promise<Answer> {
    const { characterId } = this;
    const [accountId, sessionId] = [this.#accountId, this.#sessionId];
    const caller = { address: '::1', accountId, sessionId, roles: [], characterId };
    return dispatch(this.#runtime, caller, { id: randomUUID(), name, input });
  }

  /** To where the character is. */
  async enter(): Promise<void> {
    const answer = await this.dispatch(connect.name);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    await this.go(answer.output as Destination);
  }

  /** Leaves where it is connected, for another server. */
  async go({ token }: Destination): Promise<void> {
    await this.hangUp();
    this.#client = new UdpClient({ token: Buffer.from(token, 'base64') });
    this.#connection = await this.#client.connect();
    this.#connection.onMessage = (_channel, bytes) => this.#hear(bytes);
  }

  async hangUp(): Promise<void> {
    this.#connection?.disconnect();
    await this.#client?.close();
  }

  /** What takes the pilot elsewhere; goes there. */
  async travel(name: string, input: object = {}): Promise<void> {
    const answer = await this.call(name, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    await this.go(answer.output as Destination);
  }

  /** A command or an order over the connection. */
  call(name: string, input: object = {}): Promise<Answer> {
    const id = randomUUID();
    const frame = encodeClientFrame({ kind: 'command', envelope: { id, name, input } });
    if (isRefusal(frame)) throw new Error(frame.code);
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#connection?.send('reliable', frame);
    });
  }

  /** Resolves once it holds, which is looked at after each frame. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await this.#news.promise;
  }

  #hear(bytes: Uint8Array): void {
    const frame = decodeServerFrame(bytes);
    if (isRefusal(frame)) throw new Error(JSON.stringify(frame));
    if (frame.kind === 'answer') this.#answers.get(frame.id)?.(frame.answer);
    else if (frame.kind === 'space') this.view.apply(frame.bytes);
    else this.heard.push(frame);
    this.#news.resolve();
    this.#news = Promise.withResolvers<void>();
  }
}

/** To where it would take minutes to fly. */
export function placeShip(game: SpaceWorld, pilot: SpacePilot, position: Vector): void {
  const { solarSystemId } = pilot.view.scene ?? { solarSystemId: 0 };
  const grid = game.grids.findLast((each) => each.system(solarSystemId));
  placeVessel(grid?.system(solarSystemId), pilot.characterId, position);
}

export function placeVessel(
  system: SolarSystem | undefined,
  characterId: number,
  position: Vector,
): void {
  const vessel = system?.vesselOf(characterId);
  if (!system || !vessel) throw new Error('the pilot is not there');
  system.space.remove(vessel.shipId);
  system.space.addShip({ id: vessel.shipId, position, ...vessel.attributes });
}
