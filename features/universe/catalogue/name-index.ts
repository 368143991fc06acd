// Finds names by any part of them, without a thought of upper and lower case.

const SEPARATOR = '\n';

/** All names in one text: tens of thousands of them are searched within a millisecond. */
export class NameIndex<T extends { readonly name: string }> {
  readonly #entries: readonly T[];
  readonly #text: string;
  /** Where in the text the name of each entry begins, after its separator. */
  readonly #starts: Int32Array;

  constructor(entries: Iterable<T>) {
    const lower = Array.from(entries, (entry) => ({ entry, name: entry.name.toLowerCase() }));
    lower.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    this.#entries = lower.map(({ entry }) => entry);
    this.#starts = new Int32Array(lower.length);
    let length = SEPARATOR.length;
    lower.forEach(({ name }, index) => {
      this.#starts[index] = length;
      length += name.length + SEPARATOR.length;
    });
    this.#text = lower.map(({ name }) => `${SEPARATOR}${name}`).join('');
  }

  /** Those whose name begins with the text, then those that have it further on; both by name. */
  find(text: string, limit: number, isWanted: (entry: T) => boolean = () => true): T[] {
    const wanted = text.trim().toLowerCase();
    if (wanted === '' || wanted.includes(SEPARATOR)) return [];
    const found = new Set<T>();
    this.#search(`${SEPARATOR}${wanted}`, limit, isWanted, found);
    this.#search(wanted, limit, isWanted, found);
    return [...found];
  }

  #search(text: string, limit: number, isWanted: (entry: T) => boolean, found: Set<T>): void {
    let at = this.#text.indexOf(text);
    while (at >= 0 && found.size < limit) {
      const index = this.#indexAt(at + SEPARATOR.length);
      const entry = this.#entries[index];
      if (entry && isWanted(entry)) found.add(entry);
      const next = this.#starts[index + 1];
      if (next === undefined) return;
      at = this.#text.indexOf(text, next - SEPARATOR.length);
    }
  }

  /** The last entry that begins at or before the offset. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
