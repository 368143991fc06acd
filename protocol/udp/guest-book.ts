// Those who have brought a valid token, by where they are. Looked up for every packet, so it builds
// no text out of address and port.
import type { Peer } from './peer.ts';

export class GuestBook<G extends { readonly peer: Peer }> {
  readonly #byPort = new Map<number, Map<string, G>>();

  get(address: string, port: number): G | undefined {
    return this.#byPort.get(port)?.get(address);
  }

  set(guest: G): void {
    const { address, port } = guest.peer;
    const others = this.#byPort.get(port);
    if (others) others.set(address, guest);
    else this.#byPort.set(port, new Map([[address, guest]]));
  }

  /** Does nothing where another one has taken its place. */
  delete({ peer }: G): void {
    const { address, port } = peer;
    const others = this.#byPort.get(port);
    if (others?.get(address)?.peer !== peer) return;
    others.delete(address);
    if (others.size === 0) this.#byPort.delete(port);
  }
}
