// What stands in a payload packet: what its sender has received, then messages and fragments.
//
//   flags u8 (1: something is acknowledged), latest u32, bits u32, held ms u16: of packets;
//   next u32: the fragment that is missing first; loss u8: the share of packets that did not come
//   then any number of: kind u8, length u16, for fragments number u32, and the bytes.
import { MAX_PAYLOAD_BYTES } from './limits.ts';

export const HAS_ACK = 1;
export const PAYLOAD_HEADER_BYTES = 16;
export const LOSS_SCALE = 255;
export const UNRELIABLE = 1;
export const FRAGMENT = 2;
export const LAST_FRAGMENT = 3;
export const MESSAGE_HEADER_BYTES = 3;
export const FRAGMENT_HEADER_BYTES = 7;

/** The longest message of the unreliable channel: it is never cut. */
export const MAX_UNRELIABLE_BYTES = MAX_PAYLOAD_BYTES - PAYLOAD_HEADER_BYTES - MESSAGE_HEADER_BYTES;
