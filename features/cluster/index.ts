// The door to the cluster: servers, the places that they own, and the way of a pilot to one.
export { findPlace, removeLapsed, type OwnedPlace } from './find-place.ts';
export {
  holdings,
  holdPlace,
  openPlace,
  PlaceLostError,
  releasePlace,
  type Lease,
} from './holdings.ts';
export { BEAT_MS, type PlaceKind } from './rules.ts';
export { beat, leave, registerServer, serverKey, type ServerIdentity } from './servers.ts';
export { destinationOf, PROTOCOL_ID, seatOfToken } from './tokens.ts';
