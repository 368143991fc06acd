// Who is connected to the chat server, and who of them is one pilot.
import type { Listener } from './listener.ts';

export class Listeners {
  readonly #all = new Set<Listener>();
  readonly #byCharacter = new Map<number, Set<Listener>>();

  get count(): number {
    return this.#all.size;
  }

  all(): Iterable<Listener> {
    return this.#all;
  }

  ofCharacter(characterId: number): ReadonlySet<Listener> {
    return this.#byCharacter.get(characterId) ?? NOBODY;
  }

  add(listener: Listener): void {
    const { characterId } = listener.chatter;
    this.#all.add(listener);
    const others = this.#byCharacter.get(characterId) ?? new Set();
    this.#byCharacter.set(characterId, others.add(listener));
  }

  remove(listener: Listener): void {
    const { characterId } = listener.chatter;
    this.#all.delete(listener);
    const others = this.#byCharacter.get(characterId);
    others?.delete(listener);
    if (others?.size === 0) this.#byCharacter.delete(characterId);
  }
}

const NOBODY: ReadonlySet<Listener> = new Set();
