// The door to the cluster: servers, the places that they own, the way of a pilot to one; launchers
// of machines, their orders; and the end of it all.
export { eldestServer, type EldestServer } from './eldest.ts';
export { findPlace, holdServer, holdServers, removeLapsed, type OwnedPlace } from './find-place.ts';
export { endShutdown, holdName, releaseName } from './holder.ts';
export {
  holdings,
  holdPlace,
  openPlace,
  PlaceLostError,
  releasePlace,
  type Lease,
} from './holdings.ts';
export { launchServer } from './launch.ts';
export {
  beatLauncher,
  claimServers,
  drainLauncher,
  forgetExpected,
  registerLauncher,
  removeLaunchers,
  signOffLauncher,
  type RegisteredLauncher,
} from './launchers.ts';
export {
  listLaunchers,
  listServers,
  listSessions,
  type ListedLauncher,
  type ListedServer,
} from './lists.ts';
export { Member, type MemberLife } from './member.ts';
export {
  MAX_ORDER_BYTES,
  ORDER_LIFE_MS,
  OrderSeal,
  SealedOrder,
  type LauncherAddress,
  type Order,
} from './order-format.ts';
export { sendOrder } from './orders.ts';
export {
  announcedLast,
  BEAT_MS,
  countdownText,
  SERVER_KINDS,
  START_LAPSE_MS,
  untilNext,
  type PlaceKind,
  type ServerKind,
} from './rules.ts';
export { registerServer, serverKey } from './servers.ts';
export {
  announce,
  cancelShutdown,
  closing,
  clusterState,
  planShutdown,
  type Shutdown,
} from './shutdown.ts';
export { destinationOf, PROTOCOL_ID, seatOfToken, tokenFor } from './tokens.ts';
