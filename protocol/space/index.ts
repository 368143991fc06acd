// The door to the simulation of space: the same on servers and in browsers.
export type {
  FlightAttributes,
  ModeName,
  NewShip,
  NewStatic,
  ShipAttributes,
  Vector,
} from './body.ts';
export {
  applyChanges,
  encodeRemovals,
  encodeRows,
  encodeSnapshot,
  restoreSpace,
  type CodecFault,
} from './codec.ts';
export type { Follow, OrderRefusal } from './orders.ts';
export { Space, type SpaceEvent, type TickReport } from './space.ts';
