// What happened to every datagram: accepted, or dropped for one of these reasons. Garbage costs a
// count and nothing else.

const REASONS = [
  // Of any packet, in the order of the checks.
  ...(['tooSmall', 'tooLarge', 'unknownType', 'wrongSequence', 'unknownSender'] as const),
  ...(['replayed', 'forged', 'wrongSize', 'unexpected'] as const),
  // Of a connection request, in the order of the checks.
  ...(['wrongVersion', 'wrongProtocol', 'expiredToken', 'busy', 'tooManyOpenings'] as const),
  ...(['forgedToken', 'malformedToken', 'tokenBeforeStart', 'tokenForOther'] as const),
  ...(['addressConnected', 'clientConnected', 'stolenToken'] as const),
  // Of a response.
  ...(['forgedChallenge', 'foreignChallenge'] as const),
  // Of an authentic payload.
  'malformedPayload',
] as const;

export type DropReason = (typeof REASONS)[number];

export interface Counters {
  receivedPackets: number;
  receivedBytes: number;
  sentPackets: number;
  sentBytes: number;
  /** Not sent, because the system takes no more for now. */
  unsentPackets: number;
  connected: number;
  disconnected: number;
  timedOut: number;
  denied: number;
  readonly dropped: Record<DropReason, number>;
}

export function createCounters(): Counters {
  const dropped = Object.fromEntries(REASONS.map((reason) => [reason, 0]));
  return {
    ...{ receivedPackets: 0, receivedBytes: 0, sentPackets: 0, sentBytes: 0, unsentPackets: 0 },
    ...{ connected: 0, disconnected: 0, timedOut: 0, denied: 0 },
    dropped: dropped as Record<DropReason, number>,
  };
}
