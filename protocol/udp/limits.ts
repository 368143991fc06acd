// Every bound of the transport by name. Those of the handshake are the netcode standard's.

/** Below what every network carries unfragmented. */
export const MAX_DATAGRAM_BYTES = 1200;
export const MAC_BYTES = 16;
export const MAX_SEQUENCE_BYTES = 8;
/** A prefix byte, one byte of sequence, and the authentication of nothing. */
export const MIN_PACKET_BYTES = 18;
export const MAX_PAYLOAD_BYTES = MAX_DATAGRAM_BYTES - 1 - MAX_SEQUENCE_BYTES - MAC_BYTES;

export const KEY_BYTES = 32;
export const TOKEN_BYTES = 2048;
export const SEALED_BYTES = 1024;
export const TOKEN_NONCE_BYTES = 24;
export const USER_DATA_BYTES = 256;
export const REQUEST_BYTES = 1078;
export const CHALLENGE_BYTES = 300;
/** Why a peer hangs up, in its disconnect packets. */
export const MAX_REASON_BYTES = 1024;

export const MAX_TOKEN_ADDRESSES = 32;
/** What a sealed box spends on its key leaves room for fewer. */
export const MAX_OWN_TOKEN_ADDRESSES = 8;
export const MAX_TIMEOUT_S = 300;
/** Tokens that a server remembers by their authentication, the oldest forgotten first. */
export const MAX_TOKEN_HISTORY = 65_536;
/** Openings of a sealed box cost some 150 µs each, and anyone can ask for one. */
export const MAX_BOX_OPENINGS_PER_S = 500;

export const REPLAY_WINDOW = 256;
/** Acknowledged beside the latest packet. */
export const ACK_BITS = 32;
/** After so many packets without an answer an acknowledgement leaves at once. */
export const MAX_UNACKNOWLEDGED_PACKETS = 16;

export const MAX_RELIABLE_BYTES = 65_536;
/** Less than this is not cut off a message that could go into the next packet. */
export const MIN_FRAGMENT_BYTES = 400;
/** More than an honest peer makes of one message. */
export const MAX_FRAGMENTS = 256;
/** Fragments that may be under way before the oldest of them is acknowledged. */
export const RELIABLE_WINDOW = 256;
/** What waits to be sent or acknowledged on the reliable channel of one connection. */
export const MAX_QUEUED_BYTES = 1_048_576;
export const MAX_QUEUED_MESSAGES = 4096;
/** What waits for the next flush on the unreliable channel of one connection. */
export const MAX_UNRELIABLE_QUEUED = 256;
/** Packets that one flush of one connection sends; the rest waits for the next. */
export const MAX_PACKETS_PER_FLUSH = 64;
/** Packets whose sending times are kept for estimates. */
export const SENT_WINDOW = 512;

export const UPDATE_INTERVAL_MS = 10;
export const KEEP_ALIVE_INTERVAL_MS = 1000;
export const HANDSHAKE_INTERVAL_MS = 100;
export const REDUNDANT_DISCONNECTS = 10;
export const INITIAL_RTT_MS = 200;
export const MIN_RESEND_MS = 50;
export const MAX_RESEND_MS = 8000;
