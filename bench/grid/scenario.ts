// A system full of ships for the bench: crowds around places, doing what crowds do.
import { Space, type ShipAttributes, type TickReport, type Vector } from '#protocol/space/index.ts';
import { createRandom } from '#test/random.ts';

const SHIPS_A_PLACE = 100;
const SYSTEM_RADIUS_M = 5e12;
const CROWD_RADIUS_M = 12_000;
const STATION_RADIUS_M = 5_000;
const WARPING_SHARE = 0.05;
const ORBITING_SHARE = 0.6;
const FOLLOWING_SHARE = 0.2;
/** A tenth of the ships hears something new every second. */
const ORDERED_SHARE = 0.1;

export const frigate: ShipAttributes = {
  radiusM: 40,
  massKg: 1.2e6,
  maxSpeedMps: 380,
  agility: 3.1,
  warpSpeedAuPerS: 5,
  capacitorGj: 320,
  capacitorRechargeS: 150,
  warpCapacitorNeed: 2.5e-7,
};
const cruiser = { ...frigate, radiusM: 120, massKg: 1.1e7, maxSpeedMps: 220, agility: 0.5 };
const battleship = { ...frigate, radiusM: 300, massKg: 1e8, maxSpeedMps: 120, agility: 0.12 };
const FITS = [frigate, frigate, frigate, cruiser, cruiser, battleship];

const chance = createRandom(1);
const below = (bound: number): number => chance.between(0, bound - 1);
const random = (): number => below(1e9) / 1e9;
const around = (size: number): Vector => ({
  x: (random() - 0.5) * 2 * size,
  y: (random() - 0.5) * 2 * size,
  z: (random() - 0.5) * 2 * size,
});

export class Scenario {
  readonly space = new Space();
  readonly ships: number;
  readonly #places: Vector[] = [];
  /** Where each ship is, and where it is bound for if it warps. */
  readonly #placeOf: Int32Array;
  readonly #boundFor: Int32Array;
  #warping = 0;

  /** Ships are numbered from 1, the stations of their places after them. */
  constructor(ships: number) {
    this.ships = ships;
    this.#placeOf = Int32Array.from({ length: ships + 1 }, (_, id) =>
      Math.max(0, Math.floor((id - 1) / SHIPS_A_PLACE)),
    );
    this.#boundFor = this.#placeOf.slice();
    for (let place = 0; place < ships / SHIPS_A_PLACE; place += 1) {
      const body = { position: around(SYSTEM_RADIUS_M), radiusM: STATION_RADIUS_M, solid: true };
      this.#places.push(body.position);
      this.space.addStatic({ id: ships + 1 + place, ...body });
    }
    for (let id = 1; id <= ships; id += 1) this.#addShip(id);
    for (let id = 1; id <= ships; id += 1) this.#order(id);
  }

  /** A tenth of the ships gets new orders, and who warps keeps being a twentieth. */
  orderSome(): void {
    for (let n = 0; n < this.ships * ORDERED_SHARE; n += 1) this.#order(1 + below(this.ships));
    for (let n = this.#warping; n < this.ships * WARPING_SHARE; n += 1) {
      this.#warp(1 + below(this.ships));
    }
  }

  /** Keeps count of what a tick brought. */
  heed({ events }: TickReport): void {
    for (const { kind, id } of events) {
      if (kind === 'warp-ended') this.#warping -= 1;
      if (kind !== 'warp-started') continue;
      this.#warping += 1;
      this.#placeOf[id] = this.#boundFor[id]!;
    }
  }

  #addShip(id: number): void {
    const { x, y, z } = this.#places[this.#placeOf[id]!]!;
    const off = around(CROWD_RADIUS_M);
    const position = { x: x + off.x, y: y + off.y, z: z + off.z };
    this.space.addShip({ id, position, ...FITS[id % FITS.length]! });
  }

  #warp(id: number): void {
    const place = below(this.#places.length);
    const target = this.ships + 1 + place;
    if (this.space.warpToBody(id, target, below(CROWD_RADIUS_M)) === undefined) {
      this.#boundFor[id] = place;
    }
  }

  /** The station half of the time, else one that was of this crowd at first. */
  #neighbour(id: number): number {
    const place = this.#placeOf[id]!;
    const other = place * SHIPS_A_PLACE + 1 + below(SHIPS_A_PLACE);
    return random() < 0.5 || other === id ? this.ships + 1 + place : other;
  }

  #order(id: number): void {
    const dice = random();
    if (dice < ORBITING_SHARE) {
      this.space.follow(id, 'orbit', this.#neighbour(id), 500 + below(5_000));
    } else if (dice < ORBITING_SHARE + FOLLOWING_SHARE) {
      const how = dice < ORBITING_SHARE + FOLLOWING_SHARE / 2 ? 'approach' : 'keepRange';
      this.space.follow(id, how, this.#neighbour(id), below(2_000));
    } else {
      this.space.head(id, around(1));
    }
  }
}
