// Space over the wire: ships that are flown, what is ordered of them, and the way out of a station.
import { z } from 'zod';
import { command, order, query } from './command.ts';
import { DebrisContents } from './debris.ts';
import { Destination } from './login.ts';
import { Text } from './text.ts';

const Nothing = z.strictObject({});
const Id = z.int().positive();
/** Whole stacks that are moved at once. */
const ItemIds = z.array(Id).min(1).max(100);
const MAX_RANGE_M = 250_000;
const Range = z.number().min(0).max(MAX_RANGE_M);
/** Metres from the star; beyond it nothing is to be found. */
const Coordinate = z.number().min(-1e14).max(1e14);
export const Position = z.strictObject({ x: Coordinate, y: Coordinate, z: Coordinate });

/** The ship to undock in: an assembled one in the hangar of the station. */
export const activateShip = command(
  'space.activate-ship',
  'character',
  z.strictObject({ itemId: Id }),
  z.object({ shipId: z.int() }),
);
/** Out of the station, in the active ship; who has none is given a small one. */
export const undock = command('space.undock', 'character', Nothing, Destination);
export const getLocation = query(
  'space.get-location',
  'character',
  Nothing,
  z.object({
    /** Null in space. */
    stationId: z.int().nullable(),
    solarSystemId: z.int(),
    shipId: z.int().nullable(),
    shipTypeId: z.int().nullable(),
  }),
);

export const commands = [activateShip, undock, getLocation] as const;

const Target = z.strictObject({ targetId: Id });
const TargetAtRange = z.strictObject({ targetId: Id, distanceM: Range });

export const stop = order('space.stop', Nothing, Nothing);
/** Flies towards a thing, at any distance, ready to warp. */
export const align = order('space.align', Target, Nothing);
/** Flies in a direction, which need not be of length one. */
export const head = order(
  'space.head',
  z.strictObject({ direction: z.strictObject({ x: z.number(), y: z.number(), z: z.number() }) }),
  Nothing,
);
export const approach = order('space.approach', Target, Nothing);
export const orbit = order('space.orbit', TargetAtRange, Nothing);
export const keepAtRange = order('space.keep-at-range', TargetAtRange, Nothing);
export const warp = order(
  'space.warp',
  z.strictObject({ targetId: Id, distanceM: z.number().min(0).max(100_000).default(0) }),
  Nothing,
);
/** Through a stargate, once the ship is in its range. */
export const jump = order('space.jump', z.strictObject({ gateId: Id }), Destination);
/** Through a wormhole, once the ship is in its range. It takes the ship's mass. */
export const enterWormhole = order(
  'space.enter-wormhole',
  z.strictObject({ siteId: Id }),
  Destination,
);
/** Out of the ship, which stays where it is, in a capsule. */
export const eject = order('space.eject', Nothing, z.object({ shipId: z.int() }));
/** Into a ship in range that nobody is aboard of: it is the pilot's from then on. */
export const board = order(
  'space.board',
  z.strictObject({ shipId: Id }),
  z.object({ shipId: z.int() }),
);
/** Into a station, once the ship is in its range. */
export const dock = order('space.dock', z.strictObject({ stationId: Id }), Destination);
/** Things out of the ship's cargo into a can beside it. */
export const jettison = order(
  'space.jettison',
  z.strictObject({ itemIds: ItemIds }),
  z.object({ debrisId: z.int() }),
);
/** Things out of a can or wreck that is in range into the ship's cargo. */
export const loot = order(
  'space.loot',
  z.strictObject({ debrisId: Id, itemIds: ItemIds }),
  Nothing,
);
/** Things out of the cargo into an anchored can or a jet can of one's own that is in range. */
export const stow = order(
  'space.stow',
  z.strictObject({ debrisId: Id, itemIds: ItemIds }),
  Nothing,
);
/** Looks into a can or wreck that is in range: what is in it, a page after another. */
export const openCan = order(
  'space.open-can',
  z.strictObject({
    debrisId: Id,
    /** Things after this one, in the order of their ids. */
    after: Id.default(1),
  }),
  DebrisContents,
);

const CanPassword = Text.min(4).max(64);

/**
 * An assembled secure container out of the ship's cargo, with what is in it. Without a password it
 * opens to its owner alone.
 */
export const anchorCan = order(
  'space.anchor-can',
  z.strictObject({ itemId: Id, password: CanPassword.optional() }),
  z.object({ debrisId: z.int() }),
);
/** Back into the ship's cargo, with what is in it; by its owner. */
export const unanchorCan = order('space.unanchor-can', z.strictObject({ debrisId: Id }), Nothing);
/** Who says the right password opens the can for as long as it keeps that. */
export const unlockCan = order(
  'space.unlock-can',
  z.strictObject({ debrisId: Id, password: CanPassword }),
  Nothing,
);
/** By its owner; null takes it away. Who has unlocked it before has to do so anew. */
export const setCanPassword = order(
  'space.set-can-password',
  z.strictObject({ debrisId: Id, password: CanPassword.nullable() }),
  Nothing,
);

export const orders = [
  stop,
  align,
  head,
  approach,
  orbit,
  keepAtRange,
  warp,
  jump,
  enterWormhole,
  eject,
  board,
  dock,
  jettison,
  loot,
  stow,
  openCan,
  anchorCan,
  unanchorCan,
  unlockCan,
  setCanPassword,
] as const;

/** What a pilot sees of a thing in space beside how it moves. */
export const SpaceObject = z.object({
  id: z.int(),
  kind: z.enum([
    ...(['ship', 'star', 'planet', 'moon', 'asteroid-belt', 'secondary-sun'] as const),
    ...(['station', 'stargate', 'structure', 'wormhole', 'site', 'debris'] as const),
  ]),
  typeId: z.int().nullable(),
  name: z.string(),
  ownerId: z.int().nullable(),
});
export type SpaceObject = z.infer<typeof SpaceObject>;

export const Scene = z.object({
  solarSystemId: z.int(),
  /** The pilot's own ship. */
  shipId: z.int(),
  tick: z.int(),
  /** Share of normal time that passes here, from 0.1 to 1. */
  dilation: z.number(),
});
export type Scene = z.infer<typeof Scene>;

export const Tick = z.object({ tick: z.int(), dilation: z.number() });
export type Tick = z.infer<typeof Tick>;

/**
 * What a `space` frame tells: its first byte says which, JSON or the codec's bytes follow. A
 * replica ticks when it is told of a tick, and takes what follows it as of that tick.
 */
export const SpaceFrame = {
  /** A Scene: all that was told before is void. */
  scene: 1,
  /** A list of SpaceObject that come into sight. Rows of how they move follow. */
  objects: 2,
  /** Rows or removals, as the codec of the simulation writes them. */
  rows: 3,
  /** A Tick: one more second is over. */
  tick: 4,
  /** An Away: nothing more is told until the next scene. Only who stands between tells it. */
  away: 5,
} as const;

/** What ends the way into space for this client. */
export const AWAY_CODES = ['LOGGED_IN_ELSEWHERE', 'NOT_LOGGED_IN', 'BANNED'] as const;
/** An edge has lost the server where it holds a pilot's connection. */
export const Away = z.object({
  code: z.enum([...AWAY_CODES, 'OVERLOADED']),
  /** A scene follows by itself, sooner or later. */
  isComingBack: z.boolean(),
});
export type Away = z.infer<typeof Away>;
