// What all processes of a bench in space are set to.

/** @param firstPort of its servers */
export const spaceSettings = (firstPort = 21_000) => ({
  cluster: { name: 'bench', key: 'a key that a bench needs, and nobody else', idleMs: 3_600_000 },
  udp: { firstPort, maxPilots: 10_000 },
  sessions: { changeMs: 0 },
  edge: { port: 0, requestsPerSecond: 100_000, commandsPerSecond: 200 },
});
