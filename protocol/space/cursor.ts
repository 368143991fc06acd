// Reads and writes numbers one after the other; past the end it reads zeros and remembers.
export class Cursor {
  readonly #view: DataView;
  offset = 0;
  overrun = false;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#view.byteLength - this.offset;
  }

  #take(size: number): number | undefined {
    if (this.offset + size > this.#view.byteLength) {
      this.overrun = true;
      return undefined;
    }
    this.offset += size;
    return this.offset - size;
  }

  u8(): number {
    const at = this.#take(1);
    return at === undefined ? 0 : this.#view.getUint8(at);
  }

  u32(): number {
    const at = this.#take(4);
    return at === undefined ? 0 : this.#view.getUint32(at, true);
  }

  f32(): number {
    const at = this.#take(4);
    return at === undefined ? 0 : this.#view.getFloat32(at, true);
  }

  f64(): number {
    const at = this.#take(8);
    return at === undefined ? 0 : this.#view.getFloat64(at, true);
  }

  putU8(value: number): void {
    this.#view.setUint8(this.offset, value);
    this.offset += 1;
  }

  putU32(value: number): void {
    this.#view.setUint32(this.offset, value, true);
    this.offset += 4;
  }

  putF32(value: number): void {
    this.#view.setFloat32(this.offset, value, true);
    this.offset += 4;
  }

  putF64(value: number): void {
    this.#view.setFloat64(this.offset, value, true);
    this.offset += 8;
  }
}
