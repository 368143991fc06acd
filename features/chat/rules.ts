// Pure: what bounds chat, and which place a room that follows a pilot belongs to.
import type { Following } from '#protocol/chat.ts';

/** Of one pilot, from however many clients: what is said, and which rooms are asked for. */
export const SAID_PER_SECOND = 2;
export const JOINS_PER_SECOND = 4;
/**
 * Of one room: what is said there, times those who hear it. Three thousand pilots in one system
 * share seven messages a second; a room of twenty never notices.
 */
export const DELIVERIES_PER_SECOND = 20_000;
export const ROOMS_PER_CONNECTION = 20;
export const CONNECTIONS_PER_PILOT = 10;
/** Named ones. Those of systems and corporations are as many as those of who is connected. */
export const MAX_NAMED_ROOMS = 10_000;
/** Who came and left in one beat of a room is named up to this many. */
export const NAMED_AT_ONCE = 100;
/** A client that leaves more unread is cut. */
export const MAX_UNREAD_BYTES = 262_144;
/** Frames of a client whose session is still being looked for. */
export const MAX_EARLY_FRAMES = 100;

/** Where a pilot is, as far as rooms follow it. */
export interface Whereabouts {
  /** Null where the universe has the pilot's station no more. */
  readonly solarSystemId: number | null;
  readonly corporationId: number;
}

export function placeOf(kind: Following, at: Whereabouts): number | null {
  return kind === 'local' ? at.solarSystemId : at.corporationId;
}
