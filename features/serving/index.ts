// The door to serving: what every server does that clients are connected to, however they are.
export { CommandDesk, type Handled } from './command-desk.ts';
export { Hub } from './hub.ts';
export { Pace } from './pace.ts';
export { openUdp } from './open-udp.ts';
export { PilotConnection } from './pilot-connection.ts';
export { PlaceServer } from './place-server.ts';
export { Stream } from './stream.ts';
export { UdpFront } from './udp-front.ts';
