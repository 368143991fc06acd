// Jumps between solar systems: stargates as a graph in typed arrays, walked breadth-first.

export interface Gate {
  readonly fromSystemId: number;
  readonly toSystemId: number;
}

const UNREACHED = 65_535;
/** Systems whose jumps to everywhere are kept: 17 kB each in the real universe. */
const MAX_SOURCES = 256;

export class StargateGraph {
  readonly #systemIds: readonly number[];
  readonly #indices: ReadonlyMap<number, number>;
  /** Where in `#neighbours` those of a system begin; they end where those of the next begin. */
  readonly #offsets: Int32Array;
  readonly #neighbours: Int32Array;
  /** By source, the one used longest ago first. */
  readonly #jumps = new Map<number, Uint16Array>();

  constructor(systemIds: readonly number[], gates: readonly Gate[]) {
    this.#systemIds = systemIds;
    this.#indices = new Map(systemIds.map((id, index) => [id, index]));
    const edges = gates.map(({ fromSystemId, toSystemId }) => ({
      from: this.#indices.get(fromSystemId) ?? 0,
      to: this.#indices.get(toSystemId) ?? 0,
    }));
    edges.sort((a, b) => a.from - b.from);
    this.#neighbours = Int32Array.from(edges, ({ to }) => to);
    this.#offsets = new Int32Array(systemIds.length + 1);
    for (const { from } of edges) this.#offsets[from + 1] = (this.#offsets[from + 1] ?? 0) + 1;
    for (let index = 1; index < this.#offsets.length; index += 1) {
      this.#offsets[index] = (this.#offsets[index] ?? 0) + (this.#offsets[index - 1] ?? 0);
    }
  }

  /** Undefined where no way leads there, or a system is unknown. */
  jumpsBetween(fromSystemId: number, toSystemId: number): number | undefined {
    const from = this.#indices.get(fromSystemId);
    const to = this.#indices.get(toSystemId);
    if (from === undefined || to === undefined) return undefined;
    // Every gate leads back, so a walk from either end will do.
    const isFromEnd = !this.#jumps.has(from) && this.#jumps.has(to);
    const jumps = isFromEnd ? this.#jumpsFrom(to)[from] : this.#jumpsFrom(from)[to];
    return jumps === UNREACHED ? undefined : jumps;
  }

  /** Empty where the system is unknown. */
  within(fromSystemId: number, maxJumps: number): ReadonlyMap<number, number> {
    const from = this.#indices.get(fromSystemId);
    const found = new Map<number, number>();
    if (from === undefined) return found;
    const limit = Math.min(maxJumps, UNREACHED - 1);
    this.#jumpsFrom(from).forEach((jumps, index) => {
      if (jumps <= limit) found.set(this.#systemIds[index] ?? 0, jumps);
    });
    return found;
  }

  #jumpsFrom(source: number): Uint16Array {
    const jumps = this.#jumps.get(source) ?? this.#walk(source);
    this.#jumps.delete(source);
    this.#jumps.set(source, jumps);
    const [oldest] = this.#jumps.keys();
    if (this.#jumps.size > MAX_SOURCES && oldest !== undefined) this.#jumps.delete(oldest);
    return jumps;
  }

  #walk(source: number): Uint16Array {
    const jumps = new Uint16Array(this.#systemIds.length).fill(UNREACHED);
    jumps[source] = 0;
    const reached = [source];
    for (const system of reached) {
      const next = (jumps[system] ?? 0) + 1;
      for (const neighbour of this.#neighboursOf(system)) {
        if (jumps[neighbour] !== UNREACHED) continue;
        jumps[neighbour] = next;
        reached.push(neighbour);
      }
    }
    return jumps;
  }

  #neighboursOf(system: number): Int32Array {
    return this.#neighbours.subarray(this.#offsets[system], this.#offsets[system + 1]);
  }
}
